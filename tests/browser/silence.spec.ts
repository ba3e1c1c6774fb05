import { expect, test } from './harness/test.ts';

const SHOP = 'https://www.amazon.com/dp/B000000000';

test('a shop page that concerns nobody is left as it is', async ({ stage, visit }) => {
  stage.put(SHOP, '<title>A shop</title><h1>A lamp</h1>');
  const { page, toolbar, notice, complaints } = await visit(SHOP);
  expect(await notice()).toBeNull();
  expect(await toolbar()).toEqual({ badge: '', tooltip: 'Caveat' });
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(
    '<html><head><title>A shop</title></head><body><h1>A lamp</h1></body></html>',
  );
  expect(complaints).toEqual([]);
});
