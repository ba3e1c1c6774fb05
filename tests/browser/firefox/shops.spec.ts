import { DEMO_PAGES } from '../../../.house/demo/pages.ts';
import { corpusPages, NO_CORPUS } from '../harness/corpus.ts';
import { pause } from '../harness/patiently.ts';
import type { FirefoxTab } from './tab.ts';
import { expect, test } from './test.ts';

/** Offers speak and everything else is silent, in Firefox as in Chromium. */

async function speaks({ noticeComes, toolbar }: FirefoxTab): Promise<void> {
  expect((await noticeComes()).text).toContain('United States');
  expect(await toolbar()).toMatchObject({ badge: '!', tooltip: expect.stringContaining('United States') });
}

async function isSilent({ notice, toolbar }: FirefoxTab): Promise<void> {
  await pause(700);
  expect(await notice()).toBeNull();
  expect(await toolbar()).toEqual({ badge: '', tooltip: 'Caveat' });
}

for (const { id, what, url, html, expected } of DEMO_PAGES) {
  test(`demo, ${id}: ${what} meets ${expected}`, async ({ stage, visit }) => {
    await stage.put(url, html);
    const tab = await visit(url);
    await (expected === 'notice' ? speaks(tab) : isSilent(tab));
  });
}

test('an old link with plain http, to a shop that browsers know by https only, is read like any other', async ({
  stage,
  visit,
}) => {
  const [offer] = DEMO_PAGES.filter(({ id }) => id === 'marketplace');
  const url = `${offer?.url}`.replace('https:', 'http:');
  await stage.put(url, `${offer?.html}`);
  const tab = await visit(url);
  expect(await tab.address()).toBe(url);
  await speaks(tab);
});

/** Chromium meets every offer; here a spread over the shops is enough to tell that nothing depends on the browser. */
const listed = corpusPages().filter((page) => page.listed);
const offers = spread(
  listed.filter(({ label }) => label === 'offer'),
  16,
);
const others = spread(
  listed.filter(({ label }) => label === 'no-offer'),
  12,
);

function spread<T>(pages: readonly T[], wanted: number): T[] {
  return pages.filter((_, index) => index % Math.ceil(pages.length / wanted) === 0);
}

test.describe('saved pages', () => {
  test.skip(listed.length === 0, NO_CORPUS);

  for (const { id, url, html } of offers) {
    test(`${id} is an offer: the toolbar and a notice say so`, async ({ stage, visit }) => {
      await stage.put(url, { html: html() });
      await speaks(await visit(url));
    });
  }

  for (const { id, url, html } of others) {
    test(`${id} is no offer: nothing is said`, async ({ stage, visit }) => {
      await stage.put(url, { html: html() });
      await isSilent(await visit(url));
    });
  }
});
