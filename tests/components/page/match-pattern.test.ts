import { expect, test } from 'vitest';
import { matchesAny } from '../../../components/page/match-pattern.ts';

test.each([
  ['https://shop.example/item', '*://*.shop.example/*', true],
  ['http://www.shop.example/', '*://*.shop.example/*', true],
  ['https://notshop.example/', '*://*.shop.example/*', false],
  ['https://shop.example.evil.example/', '*://*.shop.example/*', false],
  ['https://www.shop.example/', '*://shop.example/*', false],
  ['ftp://shop.example/', '*://shop.example/*', false],
  ['http://shop.example/', 'https://shop.example/*', false],
  ['https://shop.example/store/item?a=1', '*://shop.example/store/*', true],
  ['https://shop.example/blog', '*://shop.example/store/*', false],
  ['https://shop.example/de/store/x', '*://shop.example/*/store/*', true],
  ['https://shop.example/de/shop/x', '*://shop.example/*/store/*', false],
  ['https://shop.example/list?q=brand', '*://shop.example/list*brand', true],
  ['https://shop.example/lis', '*://shop.example/list*', false],
  ['https://shop.example/item', '*://shop.example/item', true],
  ['https://shop.example/items', '*://shop.example/item', false],
  ['about:addons', '*://*.shop.example/*', false],
  ['no address', '*://*.shop.example/*', false],
])('%s against %s: %s', (address, pattern, expected) => {
  expect(matchesAny(address, [pattern])).toBe(expected);
});

test('one of many is enough, and none is none', () => {
  expect(matchesAny('https://b.example/', ['*://a.example/*', '*://b.example/*'])).toBe(true);
  expect(matchesAny('https://b.example/', [])).toBe(false);
});
