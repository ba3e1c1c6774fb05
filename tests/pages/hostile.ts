import type { Behaviour } from '../../rules/recognition.ts';

/** A page that is built to cost much, or to be misread. */
export interface HostilePage {
  name: string;
  /** The page; `size` 1 is the whole of it, less for readers to which parsing alone is dear. */
  html: (size: number) => string;
  behaviour: Behaviour;
}

export const HOSTILE_ADDRESS = 'https://shop.example/p/1';

const LAMP = '<h1>Desk lamp, brass</h1><span class="price">$20.00</span><button class="add-to-cart">Add to cart</button>';

const page = (title: string, body: string) => `<!doctype html><html lang="en"><title>${title}</title><body>${body}`;

/** A shop's page for a product of this name. */
const offer = (name: string) =>
  page(name, `<h1>${name}</h1><span class="price">$20.00</span><button class="add-to-cart">Add to cart</button>`);

const inScript = (text: string) => `<script type="application/ld+json">${text}</script>`;

export const HOSTILE: readonly HostilePage[] = [
  {
    name: 'fifty thousand scripts of structured data that name another product each',
    html: (size) => page('Desk lamp', LAMP + inScript('{"@type":"Product","name":"Kaspersky Plus"}').repeat(50_000 * size)),
    behaviour: 'none',
  },
  {
    name: 'a string of ten million characters in structured data',
    html: (size) => page('Desk lamp', LAMP + inScript(JSON.stringify({ '@type': 'Product', name: 'Kaspersky '.repeat(1_000_000 * size) }))),
    behaviour: 'none',
  },
  {
    name: 'a paragraph of ten million characters',
    html: (size) => page('Desk lamp', `${LAMP}<p>${'Kaspersky '.repeat(1_000_000 * size)}</p>`),
    behaviour: 'none',
  },
  {
    name: 'boxes in boxes, twenty thousand deep',
    html: (size) => page('Desk lamp', `${LAMP}${'<div>'.repeat(20_000 * size)}Kaspersky Plus`),
    behaviour: 'none',
  },
  {
    name: 'structured data in lists, twenty thousand deep',
    html: (size) => page('Desk lamp', LAMP + inScript(`${'['.repeat(20_000 * size)}"Kaspersky"${']'.repeat(20_000 * size)}`)),
    behaviour: 'none',
  },
  {
    name: 'keys that reach for the prototype',
    html: () =>
      page(
        'Desk lamp',
        LAMP +
          inScript('{"__proto__":{"priced":true,"name":"Kaspersky Plus"},"@type":"Product","constructor":{"prototype":{}}}'),
      ),
    behaviour: 'none',
  },
  {
    name: 'a title of a million characters',
    html: (size) => page(`Desk lamp ${'Kaspersky '.repeat(100_000 * size)}`, LAMP),
    behaviour: 'none',
  },
  {
    name: 'a hundred thousand cards',
    html: (size) => page('Desk lamp', LAMP + '<div class="related"><a href="/k">Kaspersky Plus</a> $9</div>'.repeat(100_000 * size)),
    behaviour: 'none',
  },
  {
    name: 'invisible characters inside the name',
    html: () => offer('Kas\u200bper\u200dsky Plus 3 De\u00advices 1 Year'),
    behaviour: 'banner',
  },
  {
    name: 'Cyrillic letters that look like Latin ones',
    html: () => offer('K\u0430s\u0440ersky Plus 3 Devices 1 Year'),
    behaviour: 'banner',
  },
  {
    name: 'marks of direction around the name',
    html: () => offer('\u202bKaspersky\u202c \u2067Plus\u2069 3 Devices 1 Year'),
    behaviour: 'banner',
  },
  {
    name: 'another name, written backwards with an override so that it looks like the brand',
    html: () => offer('\u202eyksrepsak\u202c Desk lamp'),
    behaviour: 'none',
  },
];
