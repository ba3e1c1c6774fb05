import type { Page } from '@playwright/test';
import { read } from '../../components/page/read.ts';
import { documentOf } from '../../entrypoints/cli/document.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import type { Evidence } from '../../rules/evidence.ts';
import { recognise } from '../../rules/recognise.ts';
import { isListed } from '../listed.ts';
import { speaks, type TestPage, testPages } from '../pages/pages.ts';
import { bundledReader } from './harness/reader.ts';
import { expect, test } from './harness/test.ts';

// The pages of tests/pages, read by a real browser. What the light DOM of the unit tests makes of a page must not differ.

const PAGES = testPages();
/** A page whose policy lets nothing load; every other page is written into it. */
const BLANK = 'https://blank.example/';

/** Opens one tab, and gives a function that reads any page in it. */
async function readingIn(page: Page): Promise<(html: string, url: string) => Promise<Evidence>> {
  const reader = await bundledReader();
  return async (html, url) => {
    await page.setContent(html, { waitUntil: 'commit' });
    return page.evaluate<Evidence>(`(() => { ${reader}; return reader.read(document, ${JSON.stringify(url)}); })()`);
  };
}

/** What a notice depends on. */
function concluded(evidence: Evidence) {
  const found = recognise(evidence, CATALOGUE);
  const { behaviour, page, seller } = found;
  if (found.kind === 'nothing') return { behaviour, page, seller };
  const { product, productClass, lawClass, acts } = found;
  return { behaviour, page, seller, product, productClass, lawClass, acts };
}

test('a browser reads every page as the light DOM does', async ({ stage, visit }) => {
  test.setTimeout(180_000);
  stage.put(BLANK, '<!doctype html><title>Blank</title>');
  const { page } = await visit(BLANK);
  const readHere = await readingIn(page);
  for (const { file, html, expected } of PAGES) {
    // A frame of the page's is refused, but its host is looked up.
    stage.put(expected.url, html);
    const inBrowser = concluded(await readHere(html, expected.url));
    const inLightDom = concluded(read(documentOf(html), expected.url));
    expect.soft(inBrowser, file).toEqual(inLightDom);
  }
});

test('what an open shadow root shows is read', async ({ stage, visit }) => {
  stage.put(BLANK, '<!doctype html><title>Blank</title>');
  const { page } = await visit(BLANK);
  const readHere = await readingIn(page);
  const shop = PAGES.find(({ file }) => file === 'offers/en-shadow-root.html') as TestPage;
  const { headings, prices, controls } = await readHere(shop.html, shop.expected.url);
  expect(headings.map(({ text }) => text)).toEqual(['Kaspersky Standard 5 Devices 1 Year']);
  expect(prices).toBeGreaterThan(0);
  expect(controls.map(({ text }) => text)).toContain('Add to cart');
});

/** A few that stand in a listed shop, of every behaviour: all the way, through the extension. */
const SAMPLE = PAGES.filter(({ expected }) => isListed(expected.url) && typeof expected.behaviour === 'string').filter(
  (_, at) => at % 24 === 0,
);

for (const { file, html, expected } of SAMPLE) {
  test(`${file}: ${expected.behaviour}`, async ({ stage, visit }) => {
    stage.put(expected.url, html);
    const { notice, noticeComes, toolbar, page, complaints } = await visit(expected.url);
    if (expected.behaviour === 'banner') await noticeComes();
    else if (speaks(expected)) await expect.poll(async () => (await toolbar()).badge, { timeout: 15_000 }).not.toBe('');
    else await page.waitForTimeout(700);
    if (!speaks(expected)) {
      expect(await toolbar()).toEqual({ badge: '', tooltip: 'Caveat' });
      expect(await notice()).toBeNull();
    }
    expect(complaints).toEqual([]);
  });
}
