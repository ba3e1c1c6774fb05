import fc from 'fast-check';
import { surprise, text } from './texts.ts';

/** What pages hold that was made by a mistake, or by somebody who wishes a reader ill. */
const HOSTILE = [
  '<script type="application/ld+json">{"@type":{"toString":1,"valueOf":1},"name":"Kaspersky"}</script>',
  '<script type="application/ld+json">{"@type":["Product",null,[["x"]]],"name":{"@value":["Kaspersky"]},"offers":[null,1,{}]}</script>',
  `<script type="application/ld+json">{"@type":${'['.repeat(9_000)}${']'.repeat(9_000)}}</script>`,
  `<script type="application/ld+json">${'{"a":'.repeat(400)}1${'}'.repeat(400)}</script>`,
  '<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[null,"x",{"item":{"name":null}}]}</script>',
  '<script type="application/ld+json">{"__proto__":{"@type":"Product"},"@graph":{"constructor":{"@type":"Product"}}}</script>',
  '<script type="application/ld+json">[{"@type":"Product","name":12,"sku":{"a":1},"brand":[[["Kaspersky"]]]},]<!--</script>',
  '<div itemscope itemtype="http://schema.org/Product"><div itemscope itemtype><a itemprop="name brand sku offers price">',
  '<div typeof="schema:Product Offer" vocab><meta property="schema:name" content="Kaspersky"><p property>',
  '<form><input name="firstChild"><input name="attributes"><input name="getAttribute"><img name="body" alt="Kaspersky">',
  '<nav class="breadcrumb"><ol><li></li><li><a>Kaspersky</a>',
  `${'<b>'.repeat(300)}Kaspersky`,
  `${'<div class="price related modal nav">'.repeat(200)}€ 5`,
  `${'<table><tr><td>'.repeat(60)}Kaspersky Plus`,
  '<table><tr><th>Kaspersky<tr><dd>Kaspersky</table><td>Kaspersky',
  '<template><h1>Kaspersky</h1></template><svg><title>Kaspersky</title><a>buy</a></svg><math><mi>Kaspersky',
  '<p>Kas\u200bper\u202esky \ud800 К\u0430spersky Ｋaspersky ﷺﷺﷺ</p>',
  '<!--',
  '<![CDATA[',
  '</html>',
  '<plaintext>',
  '<title>',
  '<frameset><frame>',
  '<select><option>Kaspersky<select>',
  '<a href="//"><a href="https://[::1"><button onclick="buy()" value="Kaspersky">',
  `<p class="${'price '.repeat(5_000)}">1</p>`,
  `<h1>${'Kaspersky '.repeat(3_000)}</h1>`,
  '<i>'.repeat(2_000),
] as const;

/** One change of a page's text. Places are fractions of its length, so that a change fits any page. */
type Change = (html: string) => string;

const part = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const size = fc.integer({ min: 0, max: 400 });
const cut = (html: string, where: number) => Math.floor(where * html.length);

/** Where a tag begins, at or after a place: what is put there stands beside elements, and not inside of them. */
function tagAt(html: string, where: number): number {
  const at = html.indexOf('<', cut(html, where));
  return at < 0 ? html.length : at;
}

const insertion = (what: fc.Arbitrary<string>) =>
  fc.tuple(part, what).map(
    ([where, piece]): Change =>
      (html) => {
        const at = tagAt(html, where);
        return html.slice(0, at) + piece + html.slice(at);
      },
  );

const change: fc.Arbitrary<Change> = fc.oneof(
  insertion(fc.constantFrom(...HOSTILE)),
  insertion(text(200)),
  insertion(surprise),
  // Something is lost.
  fc.tuple(part, size).map(
    ([where, length]): Change =>
      (html) => {
        const at = cut(html, where);
        return html.slice(0, at) + html.slice(at + length);
      },
  ),
  // Something stands twice, elsewhere.
  fc.tuple(part, size, part).map(
    ([from, length, to]): Change =>
      (html) => {
        const piece = html.slice(cut(html, from), cut(html, from) + length * 4);
        const at = tagAt(html, to);
        return html.slice(0, at) + piece + html.slice(at);
      },
  ),
  // Names, values and tags are other ones.
  fc.tuple(part, size, surprise).map(
    ([where, length, piece]): Change =>
      (html) => {
        const at = cut(html, where);
        return html.slice(0, at) + piece + html.slice(at + Math.ceil(length / 20));
      },
  ),
  // One kind of element is another kind.
  fc
    .tuple(
      fc.constantFrom('div', 'p', 'span', 'h1', 'a', 'li', 'button', 'td'),
      fc.constantFrom('nav', 'aside', 'main', 'template', 'svg', 'a', 'form', 'dialog', 'x-y', 'header', 'option'),
    )
    .map(
      ([from, to]): Change =>
        (html) =>
          html.replaceAll(`<${from}`, `<${to}`).replaceAll(`</${from}>`, `</${to}>`),
    ),
  // The download broke off.
  part.map(
    (where): Change =>
      (html) =>
        html.slice(0, cut(html, where)),
  ),
);

/** A few changes, one after the other. None of them makes a page much larger than it was. */
export const mutation: fc.Arbitrary<Change> = fc
  .array(change, { minLength: 1, maxLength: 8, size: 'max' })
  .map((changes) => (html) => changes.reduce((page, alter) => alter(page), html));
