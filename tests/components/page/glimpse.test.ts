import { describe, expect, test } from 'vitest';
import { glimpse } from '../../../components/page/glimpse.ts';
import { documentOf } from '../../../entrypoints/cli/document.ts';
import { mayNameBrand } from '../../../rules/brand.ts';
import { CATALOGUE } from '../../../rules/catalogue.ts';

const glimpsed = (html: string, href = 'https://shop.example/') => glimpse(documentOf(html), { href });

describe('a glance finds the brand', () => {
  test.each([
    ['in the title', '<title>Kaspersky Plus</title>'],
    ['in metadata', '<meta property="og:title" content="Антивирус Касперского">'],
    ['in a heading', '<h2>カスペルスキー プラス</h2>'],
    ['in structured data', '<script type="application/ld+json">{"name":"Kaspersky"}</script>'],
    ['as a licence code', '<title>KL1047GDEFS</title>'],
    ['in the address of a card', '<a href="/kaspersky-plus">Plus</a>'],
    ['in the picture of a card', '<img alt="Kaspersky Plus">'],
    ['in disguise', '<title>K\u200bаspersky</title>'],
  ])('%s', (_, html) => expect(glimpsed(html)).toBe(true));

  test('in the address of the page, escaped too', () => {
    expect(glimpsed('', 'https://shop.example/%D0%BA%D0%B0%D1%81%D0%BF%D0%B5%D1%80%D1%81%D0%BA%D0%B8%D0%B9')).toBe(
      true,
    );
    expect(glimpsed('', 'https://shop.example/%E0%A4%A')).toBe(false);
  });

  test('in the lines of a cart, which are text only', () => {
    const cart = '<div>1 x Kaspersky Premium</div>';
    expect(glimpsed(cart, 'https://shop.example/checkout')).toBe(true);
  });
});

test('a glance passes by what is none of our business', () => {
  expect(glimpsed('<title>Norton 360</title><h1>KL1171 to Oslo</h1><p>Kaspersky</p><script>"kaspersky"</script>')).toBe(
    false,
  );
});

test('the few strings of the reader cover every token of the catalogue', () => {
  const { latin, inflected, otherScripts, unspaced, misspelt, weak } = CATALOGUE.brand;
  const tokens = [
    latin,
    inflected,
    ...Object.values(otherScripts),
    unspaced,
    misspelt.observed,
    misspelt.plausible,
    weak,
  ];
  expect(tokens.flat().filter((token) => !mayNameBrand(token))).toEqual([]);
});
