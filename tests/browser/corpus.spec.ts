import { corpusPages, NO_CORPUS } from './harness/corpus.ts';
import { expect, test } from './harness/test.ts';

/** Saved pages at their own addresses, in a real browser, as a shopper meets them. */
const listed = corpusPages().filter((page) => page.listed);
const offers = listed.filter(({ label }) => label === 'offer');
/** Bounded, but spread over all shops: every page of a kind that repeats tells little more than the first. */
const others = listed
  .filter(({ label }) => label === 'no-offer')
  .filter((_, index, { length }) => index % Math.ceil(length / 24) === 0);
/** By https: the browser tries that first for an address of the old kind, and nothing is staged there. */
const unlisted = corpusPages()
  .filter(({ label, listed, url }) => label === 'offer' && !listed && url.startsWith('https:'))
  .slice(0, 3);

test.skip(listed.length === 0, NO_CORPUS);

for (const { id, url, html } of offers) {
  test(`${id} is an offer: the toolbar and a notice say so`, async ({ stage, visit }) => {
    stage.put(url, { html: html() });
    const { noticeComes, toolbar, complaints } = await visit(url);
    const { text } = await noticeComes();
    expect(text).toContain('United States');
    expect(await toolbar()).toMatchObject({ badge: '!', tooltip: expect.stringContaining('United States') });
    expect(complaints).toEqual([]);
  });
}

for (const { id, url, html } of others) {
  test(`${id} is no offer: nothing is said`, async ({ stage, visit }) => {
    stage.put(url, { html: html() });
    const { page, notice, toolbar, complaints } = await visit(url);
    await page.waitForTimeout(700);
    expect(await toolbar()).toEqual({ badge: '', tooltip: 'Caveat' });
    expect(await notice()).toBeNull();
    expect(complaints).toEqual([]);
  });
}

for (const { id, url, html } of unlisted) {
  test(`${id} is no listed shop: untouched until a person asks to check it`, async ({ stage, visit }) => {
    stage.put(url, { html: html() });
    const shop = await visit(url);
    await shop.page.waitForTimeout(300);
    expect(shop.isTouched()).toBe(false);
    const popup = await shop.popup();
    await popup.press('Check this page');
    await shop.noticeComes();
    expect((await shop.toolbar()).badge).toBe('!');
  });
}
