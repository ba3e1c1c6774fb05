import type { Lectern } from '../harness/lectern.ts';
import { pause } from '../harness/patiently.ts';
import { expect, test } from '../harness/test.ts';
import { HOSTILE_PAGES, htmlOf } from './pages.ts';

declare const chrome: typeof import('wxt/browser')['browser'];

// Pages are hostile, or only careless. Whatever they do: toolbar and popup are right, the notice is put back at most three
// times, the console stays clean, nothing goes over the network, and the page learns and changes nothing.

const URL = 'https://www.amazon.com/dp/B0HOSTILE1';

/** Longer than the page's deeds and the notice's patience with them. */
const AFTERMATH = 2500;
const MOST_COMINGS = 4;

/** What these pages' own scripts complain of. */
const ITS_OWN = /patched|Blocked script execution/;

/** Pages that run scripts, unlike saved ones. */
const SCRIPTED = { 'content-security-policy': '' };

test.use({ apart: 'hostile' });

/** What a click could have changed. That the first-run page was shown is stored at its own time. */
async function storedBy({ page }: Lectern): Promise<unknown> {
  const { preferences, ...rest } = await page.evaluate(() => chrome.storage.local.get(['preferences', 'hidden']));
  return { ...rest, preferences: { ...(preferences as object), welcomed: true } };
}

for (const page of HOSTILE_PAGES) {
  test(`a page that ${page.does} is left with the ${page.left}`, async ({ stage, visit, lectern }) => {
    stage.put(URL, { html: htmlOf(page), headers: page.headers ?? SCRIPTED });
    const settings = await storedBy(lectern);
    const met = await visit(URL);
    await expect.poll(async () => (await met.toolbar()).badge, { timeout: 20_000 }).toBe('!');
    if (page.left === 'notice') await met.noticeComes();
    await pause(AFTERMATH);

    expect((await met.notice()) !== null).toBe(page.left === 'notice');
    expect((await met.toolbar()).badge).toBe('!');
    const answer = await lectern.ask(met.tab);
    expect(answer).toMatchObject({
      kind: 'assessed',
      hidden: false,
      hiddenByPage: page.left === 'toolbar',
      assessment: { recognition: { behaviour: 'banner' } },
    });
    expect(JSON.stringify(answer)).not.toContain('Small Office');
    expect(met.complaints.filter((complaint) => !ITS_OWN.test(complaint))).toEqual([]);
    expect(await storedBy(lectern)).toEqual(settings);

    const before = await met.page.evaluate(() => Reflect.get(globalThis, 'comings') as number | undefined);
    await pause(300);
    const after = await met.page.evaluate(() => Reflect.get(globalThis, 'comings') as number | undefined);
    expect(after ?? 0).toBeLessThanOrEqual(MOST_COMINGS * (page.echoes ? 2 : 1));
    expect(after).toBe(before);
  });
}

test('what a page can ask of itself tells it nothing about the reader', async ({ stage, visit }) => {
  stage.put(URL, { html: htmlOf({ id: 'asks', does: 'asks', left: 'notice' }), headers: SCRIPTED });
  const { page, noticeComes, complaints } = await visit(URL);
  await noticeComes();
  const told = await page.evaluate(async () => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    const reach = (path: string) =>
      fetch(path).then(
        () => 'reached',
        () => 'refused',
      );
    return {
      entries: performance.getEntries().filter(({ name }) => name.includes('extension')).length,
      styles: document.styleSheets.length + document.adoptedStyleSheets.length,
      size: host.getClientRects().length,
      inside: document.elementsFromPoint(innerWidth - 60, innerHeight - 60).map(({ tagName }) => tagName.includes('-')),
      globals: Object.keys(globalThis).filter((name) => /caveat|witness|reader/i.test(name)),
      listeners: typeof (globalThis as { getEventListeners?: unknown }).getEventListeners,
      file: await reach('chrome-extension://caveat/banner.js'),
    };
  });
  expect(told).toMatchObject({ entries: 0, styles: 1, globals: [], listeners: 'undefined', file: 'refused' });
  expect(complaints.filter((each) => !each.includes('chrome-extension://caveat'))).toEqual([]);
});

test('back and forward: the page that comes back from the cache has its notice, the one before has none', async ({
  stage,
  visit,
}) => {
  const lamp = 'https://www.amazon.com/dp/B0HOSTILE2';
  stage.put(URL, { html: htmlOf({ id: 'kept', does: 'is kept', left: 'notice' }), headers: SCRIPTED });
  stage.put(lamp, '<title>A lamp</title><h1>A lamp</h1>');
  const { page, noticeComes, notice, toolbar, complaints } = await visit(URL);
  await noticeComes();
  await page.goto(lamp);
  await expect.poll(async () => (await toolbar()).badge).toBe('');
  expect(await notice()).toBeNull();
  await page.goBack({ waitUntil: 'commit' });
  await noticeComes();
  await expect.poll(async () => (await toolbar()).badge).toBe('!');
  expect(complaints).toEqual([]);
});

test('a window full of tabs: each has its own answer', async ({ stage, visit, browserWithCaveat }) => {
  const addresses = Array.from({ length: 12 }, (_, number) => `https://www.amazon.com/dp/B0TABS${100 + number}`);
  for (const [number, address] of addresses.entries()) {
    const offer = htmlOf({ id: 'tab', does: 'is one of many', left: 'notice' });
    stage.put(address, number % 2 === 0 ? offer : '<title>A lamp</title><h1>A lamp</h1>');
  }
  const met = [];
  for (const address of addresses) met.push(await visit(address));
  for (const [number, { toolbar }] of met.entries()) {
    await expect.poll(async () => (await toolbar()).badge, { timeout: 20_000 }).toBe(number % 2 === 0 ? '!' : '');
  }
  expect(browserWithCaveat.trap.caught).toEqual([]);
});

// The last one: what the tests above speak through does not outlive the extension that it belonged to.
test('an extension that is updated while pages are open: its old notice goes, and the page is served anew', async ({
  stage,
  visit,
  extension,
  browserWithCaveat: { protocol },
}) => {
  stage.put(URL, { html: htmlOf({ id: 'open', does: 'is open', left: 'notice' }), headers: SCRIPTED });
  const { page, noticeComes, complaints } = await visit(URL);
  await noticeComes();
  const besides = () => page.evaluate(() => document.documentElement.childElementCount - 2);
  expect(await besides()).toBe(1);
  // Playwright's types do not know this command yet.
  await (protocol.send as (method: string, given: object) => Promise<unknown>).call(
    protocol,
    'Extensions.loadUnpacked',
    {
      path: extension,
    },
  );
  await page.evaluate(() => document.documentElement.append(document.createElement('a-newcomer')));
  await expect.poll(besides).toBe(1);
  expect(await page.evaluate(() => document.documentElement.lastElementChild?.tagName)).toBe('A-NEWCOMER');
  await page.reload();
  await expect.poll(besides, { timeout: 20_000 }).toBe(1);
  expect(complaints).toEqual([]);
});
