import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { read } from '../../components/page/read.ts';
import { documentOf } from '../../entrypoints/cli/document.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { type Evidence, EvidenceSchema } from '../../rules/evidence.ts';
import { LIMITS } from '../../rules/evidence-limits.ts';
import { recognise } from '../../rules/recognise.ts';
import { BULKY_PAGES } from '../components/page/bulk.ts';
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

test('a page that is replacing its root says nothing yet', async ({ stage, visit }) => {
  stage.put(BLANK, '<!doctype html><title>Blank</title>');
  const { page } = await visit(BLANK);
  const evidence = await page.evaluate<Evidence>(`(() => {
    ${await bundledReader()}
    const page = new DOMParser().parseFromString('<h1>Kaspersky Plus</h1>', 'text/html');
    page.documentElement.remove();
    return reader.read(page, '${BLANK}');
  })()`);
  expect(v.is(EvidenceSchema, evidence)).toBe(true);
  expect(evidence).toMatchObject({ headings: [], mentions: [] });
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

/** Counts, in the page, the steps from node to node and the searches that a reading asks of the browser. */
const COUNTING = `
  const asked = { steps: 0, searches: 0 };
  const count = (owner, kind, ...names) => {
    for (const name of names) {
      const member = Object.getOwnPropertyDescriptor(owner.prototype, name);
      const way = member.get ? 'get' : 'value', real = member[way];
      Object.defineProperty(owner.prototype, name, { ...member, [way](...given) {
        asked[kind] += 1;
        return real.apply(this, given);
      } });
    }
  };
  count(Node, 'steps', 'firstChild', 'nextSibling', 'parentNode');
  count(Node, 'searches', 'contains');
  count(Element, 'searches', 'querySelector', 'querySelectorAll', 'closest', 'getElementsByTagName', 'childElementCount');`;

/** A node is met a few times: in the walk, in its text, in the box around a name. */
const STEPS = 5 * LIMITS.nodes;
/** Each of them may look through the whole page. */
const SEARCHES = 500;

test('an offer among whatever else is read within bounds, and is seen', async ({ stage, visit }) => {
  test.setTimeout(240_000);
  stage.put(BLANK, '<!doctype html><title>Blank</title>');
  const { page, complaints } = await visit(BLANK);
  const reader = await bundledReader();
  for (const { has, pieces } of BULKY_PAGES) {
    // A document that nobody looks at: to lay such a page out takes a browser half a minute, and the reader asks for none.
    const { evidence, asked } = await page.evaluate<{
      evidence: Evidence;
      asked: { steps: number; searches: number };
    }>(`(() => {
      const html = ${JSON.stringify(pieces)}.map(([text, times]) => text.repeat(times)).join('');
      const page = new DOMParser().parseFromString(html, 'text/html');
      ${COUNTING}
      ${reader}
      return { evidence: reader.read(page, 'https://www.amazon.com/dp/B000000007'), asked };
    })()`);
    expect.soft(v.is(EvidenceSchema, evidence), has).toBe(true);
    expect.soft(evidence.work.nodes, has).toBeLessThanOrEqual(LIMITS.nodes);
    expect.soft(evidence.work.characters, has).toBeLessThanOrEqual(LIMITS.characters);
    expect.soft(asked.steps, has).toBeLessThanOrEqual(STEPS);
    expect.soft(asked.searches, has).toBeLessThanOrEqual(SEARCHES);
    expect.soft(recognise(evidence, CATALOGUE).behaviour, has).toBe('banner');
  }
  expect(complaints).toEqual([]);
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
