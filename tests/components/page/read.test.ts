import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { EvidenceSchema } from '../../../rules/evidence.ts';
import { reading } from './page.ts';

const isEvidence = (value: unknown) => v.is(EvidenceSchema, value);

const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('structured data', () => {
  const product = {
    '@type': 'Product',
    name: 'Kaspersky Plus 3 Devices',
    sku: 'KL10429DCFS',
    brand: { '@type': 'Brand', name: 'Kaspersky' },
    offers: [{ '@type': 'Offer', price: '29.99', availability: 'https://schema.org/InStock' }],
  };
  const record = {
    source: 'json-ld',
    type: 'Product',
    name: 'Kaspersky Plus 3 Devices',
    brand: 'Kaspersky',
    code: 'KL10429DCFS',
    priced: true,
    availability: 'InStock',
    nested: false,
  };

  test.each([
    ['alone', product],
    ['in a list', [product]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, product] }],
    ['as main entity', { '@type': 'WebPage', mainEntity: product }],
    ['as variant of a group', { '@type': 'ProductGroup', hasVariant: [product] }],
  ])('a product %s', (_, value) => {
    expect(reading(ld(value)).records).toContainEqual(expect.objectContaining(record));
  });

  test('a product that an article only speaks of is marked as nested', () => {
    const { records, types } = reading(ld({ '@type': 'NewsArticle', about: product }));
    expect(types).toEqual(['NewsArticle']);
    expect(records.find(({ type }) => type === 'Product')).toMatchObject({ nested: true });
  });

  test('trailing commas, comments and raw line breaks are forgiven; what stays broken is left out', () => {
    const forgiven =
      '<script type="application/ld+json"><!-- {"@type":"Product","name":"Kaspersky\nPlus",} --></script>';
    expect(reading(forgiven).records[0]).toMatchObject({ name: 'Kaspersky Plus' });
    const broken = '<script type="application/ld+json">{"@type":"Product",</script>';
    const whole = reading(broken + ld(product)).records.filter(({ nested }) => !nested);
    expect(whole).toHaveLength(1);
  });

  test('names that reach for a prototype stay names', () => {
    const hostile = `<script type="application/ld+json">{"__proto__":{"priced":true},"@type":"Product","name":"x","constructor":{"prototype":{"y":1}}}</script>`;
    expect(reading(hostile).records[0]).toMatchObject({ name: 'x', priced: false });
    expect(Object.hasOwn(Object.prototype, 'priced')).toBe(false);
  });

  test('microdata and RDFa say the same', () => {
    const microdata = `<div itemscope itemtype="http://schema.org/Product"><b itemprop="name">Kaspersky Plus</b>
      <i itemprop="brand" itemscope itemtype="http://schema.org/Brand"><meta itemprop="name" content="Kaspersky"></i>
      <span itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="price" content="9"></span></div>`;
    const rdfa = `<div vocab="http://schema.org/" typeof="Product"><b property="name">Kaspersky Plus</b>
      <i property="brand">Kaspersky</i><span property="offers" typeof="Offer"><meta property="price" content="9"></span></div>`;
    for (const html of [microdata, rdfa]) {
      expect(reading(html).records[0]).toMatchObject({ name: 'Kaspersky Plus', brand: 'Kaspersky', priced: true });
    }
  });

  test('microdata in a menu is known to stand in a menu', () => {
    const menu = `<nav><section itemscope itemtype="http://schema.org/Product"><b itemprop="name">Kaspersky Plus</b></section></nav>`;
    expect(reading(menu).records[0]).toMatchObject({ place: 'menu' });
  });
});

describe('the visible page', () => {
  test.each([
    ['menu', '<nav>%</nav>'],
    ['footer', '<div class="site-footer">%</div>'],
    ['related', '<div class="product-carousel">%</div>'],
    ['reviews', '<section id="customer-reviews">%</section>'],
    ['aside', '<aside>%</aside>'],
    ['main', '<div class="product-header"><h1>Norton</h1>%</div>'],
    ['main', '<main class="has-sidebar">%</main>'],
  ])('a mention stands in the %s part: %s', (place, frame) => {
    const { mentions } = reading(frame.replace('%', '<p>Kaspersky Plus</p>'));
    expect(mentions[0]).toMatchObject({ text: 'Kaspersky Plus', place });
  });

  test('a card tells its price and its control', () => {
    const card =
      '<ul><li><a href="/p/7"><h3>Kaspersky <b>Plus</b></h3></a><span>€ 29,99</span><button>In den Warenkorb</button></li></ul>';
    expect(reading(card).mentions[0]).toMatchObject({
      text: 'Kaspersky Plus',
      shape: 'heading',
      leadsTo: '/p/7',
      priced: true,
      controls: expect.arrayContaining(['In den Warenkorb']),
    });
  });

  test('a price far away is not the price of the mention', () => {
    const far = `<div><p>Kaspersky Plus</p>${'<p>text</p>'.repeat(200)}<p>€ 5</p></div>`;
    expect(reading(far).mentions[0]).toMatchObject({ priced: false });
  });

  test('a row of properties keeps its label', () => {
    const row = '<table><tr><th>Hersteller</th><td>Kaspersky Lab</td></tr></table>';
    expect(reading(row).mentions[0]).toMatchObject({ shape: 'row', label: 'Hersteller' });
  });

  test('data of a button counts, a script does not', () => {
    const { mentions } = reading('<button data-sku="KL1047GDEFS">Go</button><script>"Kaspersky"</script>');
    expect(mentions).toHaveLength(1);
    expect(mentions[0]).toMatchObject({ shape: 'data' });
  });
});

/** Parsing such a page takes the light DOM seconds; what is held here is how much of it is read. */
const PATIENCE = 240_000;

describe('bounds', { timeout: PATIENCE }, () => {
  const within = (html: string) => {
    const evidence = reading(html);
    expect(isEvidence(evidence)).toBe(true);
    return evidence.work;
  };

  test('fifty thousand scripts', () => {
    expect(within(ld({ '@type': 'Product', name: 'Kaspersky' }).repeat(50_000)).scripts).toBeLessThanOrEqual(24);
  });

  test('one string of ten million characters, in text, in a heading and in a script', () => {
    const long = 'Kaspersky '.repeat(1_000_000);
    expect(within(`<p>${long}</p>`).characters).toBeLessThanOrEqual(600_000);
    expect(within(`<h1>${long}</h1>`).characters).toBeLessThanOrEqual(600_000);
    expect(within(ld({ '@type': 'Product', name: long })).scripts).toBe(0);
  });

  test('a hundred thousand elements', () => {
    const { nodes, cut } = within('<p>Kaspersky</p>'.repeat(100_000));
    expect(nodes).toBeLessThanOrEqual(30_000);
    expect(cut).toBe(true);
  });

  test('data nested deeper than a stack', () => {
    expect(within(`<script type="application/ld+json">${'['.repeat(5_000)}${']'.repeat(5_000)}</script>`).scripts).toBe(
      1,
    );
  });

  test('a title of a million characters, an address of a megabyte, hidden and turned letters', () => {
    const evidence = reading(
      `<title>Kas\u200bper\u202esky ${'x'.repeat(1_000_000)}</title>`,
      `https://a.example/${'y'.repeat(1e6)}`,
    );
    expect(isEvidence(evidence)).toBe(true);
    expect(evidence.title).toMatch(/^Kaspersky x/);
  });

  test('no body, no head, nothing at all', () => {
    for (const html of ['', '<html></html>', '<frameset></frameset>', '<!doctype html><title>x</title>']) {
      expect(isEvidence(reading(html))).toBe(true);
    }
  });
});

test('evidence that exceeds its limits, or carries more than it may, is refused', () => {
  const good = reading('<h1>Kaspersky Plus</h1>');
  expect(isEvidence(good)).toBe(true);
  expect(isEvidence({ ...good, title: 'x'.repeat(241) })).toBe(false);
  expect(isEvidence({ ...good, html: '<b>' })).toBe(false);
  expect(isEvidence({ ...good, mentions: Array(81).fill(good.mentions[0]) })).toBe(false);
  expect(isEvidence(null)).toBe(false);
});
