import { describe, expect, test } from 'vitest';
import { glimpse } from '../../components/page/glimpse.ts';
import { read } from '../../components/page/read.ts';
import { documentOf } from '../../entrypoints/cli/document.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { recognise } from '../../rules/recognise.ts';
import { isListed } from '../listed.ts';
import { isAmong, speaks, testPages } from '../pages/pages.ts';
import traps from '../pages/traps.json' with { type: 'json' };

const PAGES = testPages();

describe('a page, as a shop wrote it', () => {
  test.each(PAGES)('$file', ({ expected, html }) => {
    const document = documentOf(html);
    const recognition = recognise(read(document, expected.url), CATALOGUE);
    expect([expected.behaviour].flat(), expected.why).toContain(recognition.behaviour);
    if (recognition.kind === 'nothing') return;

    expect(isAmong(recognition.page, expected.page), `a page of the kind ${recognition.page}`).toBe(true);
    if (expected.seller !== undefined) expect(recognition.seller).toBe(expected.seller);
    if (expected.acts !== undefined) expect(recognition.acts).toEqual(expect.arrayContaining(expected.acts));
    if (expected.product === undefined) return;
    const { product, productClass, lawClass } = recognition;
    const { productClass: trade = null, lawClass: law = 'any' } = expected;
    expect({ product, productClass, lawClass }).toEqual({
      product: expected.product,
      productClass: trade,
      lawClass: law,
    });
  });

  const ofListedShops = PAGES.filter(({ expected }) => speaks(expected) && isListed(expected.url));
  test.each(ofListedShops)('$file is not passed by at the first glance', ({ expected: { url }, html }) => {
    expect(glimpse(documentOf(html), { href: url })).toBe(true);
  });
});

describe('the folder', () => {
  test('holds at least sixty pages that must speak, sixty that must not, and fifteen languages', () => {
    const loud = PAGES.filter(({ expected }) => speaks(expected)).length;
    expect(loud).toBeGreaterThanOrEqual(60);
    expect(PAGES.length - loud).toBeGreaterThanOrEqual(60);
    expect(new Set(PAGES.map(({ expected }) => expected.language.slice(0, 2))).size).toBeGreaterThanOrEqual(15);
  });

  test('holds no address twice', () => {
    const addresses = PAGES.map(({ expected }) => expected.url);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe.each(traps)('trap $number: $trap', ({ number, behaviour }) => {
  const pages = PAGES.filter(({ expected }) => expected.traps.includes(number));

  test('stands in the folder', () => expect(pages.length).toBeGreaterThan(0));

  test.each(pages)('$file', ({ expected, html }) => {
    expect(behaviour, 'what is argued for this trap').toEqual(expect.arrayContaining([expected.behaviour].flat()));
    const recognition = recognise(read(documentOf(html), expected.url), CATALOGUE);
    expect(behaviour, expected.why).toContain(recognition.behaviour);
  });
});
