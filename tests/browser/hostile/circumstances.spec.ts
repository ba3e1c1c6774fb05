import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { noticeRootExpression, pressExpression, readNoticeExpression } from '../harness/expressions.ts';
import { builtExtension } from '../harness/folders.ts';
import { type Lectern, openLectern } from '../harness/lectern.ts';
import { type OpenBrowser, openChromium } from '../harness/open-chromium.ts';
import { patiently, pause } from '../harness/patiently.ts';
import { type ShopServer, startShop } from '../harness/shop-server.ts';
import { withWrongClock } from '../harness/variant.ts';
import type { NoticeReading } from '../harness/visit.ts';
import { htmlOf } from './pages.ts';

declare const chrome: typeof import('wxt/browser')['browser'];

// What browsers do with pages besides loading them, and machines whose clock is wrong. A server of the test's own stands
// in for a shop, since some of these requests go past what a test can answer otherwise.

const SHOP = 'https://www.amazon.com';
const OFFER = htmlOf({ id: 'offer', does: 'offers', left: 'notice' });
const LAMP = '<!doctype html><title>A lamp</title><h1>A lamp</h1><p>It gives light.</p>';

let browser: OpenBrowser;
let lectern: Lectern;
let shop: ShopServer;
let extension: string;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  extension = withWrongClock(builtExtension('chrome'));
  shop = await startShop(new URL(SHOP).host);
  const { switches } = shop;
  const executable = process.env.CAVEAT_CHROMIUM ?? '';
  browser = await openChromium({ executable, extension, headless: true, switches, inPrivate: true });
  lectern = await openLectern(browser);
});

test.afterEach(() => expect(browser.trap.caught).toEqual([]));

test.afterAll(async () => {
  await browser?.close();
  await shop?.close();
  if (extension) rmSync(extension, { recursive: true });
});

/** A tab, seen from the extension: wherever it is, and whatever the browser has made of its page. */
function tabOf(id: number) {
  const inPage = (what: string): Promise<unknown> =>
    lectern.page.evaluate(
      `chrome.scripting.executeScript({ target: { tabId: ${id} }, func: () => ${what} })
        .then(([{ result }]) => result, () => null)`,
    );
  const notice = () => inPage(`(${readNoticeExpression})()`) as Promise<NoticeReading | null>;
  return {
    id,
    inPage,
    notice,
    says: (badge: '!' | 'i') =>
      patiently(`the badge “${badge}”`, async () => (await lectern.toolbarOf(id)).badge === badge, 20_000),
    noticeComes: () => patiently('a notice in the page', notice, 20_000),
    noticeGoes: () => patiently('the notice to go', async () => (await notice()) === null, 20_000),
    press: (name: string) =>
      patiently(`“${name}” in the notice`, () =>
        inPage(`(${pressExpression})((${noticeRootExpression})(), ${JSON.stringify(name)})`),
      ),
    go: (path: string) => api((tab, url) => chrome.tabs.update(tab, { url }).then(() => undefined), id, SHOP + path),
    close: () => api((tab) => chrome.tabs.remove(tab), id),
  };
}

/** Calls the extension's API. */
function api<Given extends unknown[], T>(call: (...given: Given) => Promise<T>, ...given: Given): Promise<T> {
  return lectern.page.evaluate(`(${call})(...${JSON.stringify(given)})`);
}

async function openTab(path: string) {
  const id = await api(async (url) => (await chrome.tabs.create({ url })).id ?? -1, SHOP + path);
  return tabOf(id);
}

test('a page that a service worker serves, though its shop no longer does', async () => {
  shop.put('/install', `${LAMP}<script>navigator.serviceWorker.register('/worker.js');</script>`);
  shop.put('/worker.js', {
    contentType: 'text/javascript',
    body: `addEventListener('activate', (event) => event.waitUntil(clients.claim()));
      addEventListener('fetch', (event) => event.respondWith(
        new Response(${JSON.stringify(OFFER)}, { headers: { 'content-type': 'text/html' } })));`,
  });
  const tab = await openTab('/install');
  await patiently('the shop’s worker', () => tab.inPage('navigator.serviceWorker.controller !== null'), 20_000);
  await tab.go('/dp/B0WORKER01');
  await tab.noticeComes();
  await tab.says('!');
  expect(shop.asked).not.toContain('/dp/B0WORKER01');
  await tab.inPage(
    'navigator.serviceWorker.getRegistrations().then((all) => Promise.all(all.map((each) => each.unregister())))',
  );
  await tab.close();
});

test('a page that is asked for ahead of its visit says nothing before it, and has its notice then', async () => {
  const rules = JSON.stringify({ prerender: [{ urls: ['/dp/B0AHEAD001'], eagerness: 'immediate' }] });
  shop.put('/ahead', `${LAMP}<a href="/dp/B0AHEAD001">An offer</a><script type="speculationrules">${rules}</script>`);
  shop.put('/dp/B0AHEAD001', OFFER);
  const tab = await openTab('/ahead');
  await patiently('the browser to ask ahead', async () => shop.asked.includes('/dp/B0AHEAD001 ahead'), 20_000);
  await pause(1_500);
  expect(await lectern.toolbarOf(tab.id)).toMatchObject({ badge: '' });
  expect(await lectern.ask(tab.id)).toBeUndefined();
  await tab.inPage("document.querySelector('a').click()");
  await tab.noticeComes();
  await tab.says('!');
  await tab.close();
});

test('a tab whose page the browser has put away has its notice back when it is looked at', async () => {
  shop.put('/dp/B0AWAY0001', OFFER);
  const tab = await openTab('/dp/B0AWAY0001');
  await tab.noticeComes();
  await api((id) => chrome.tabs.update(id, { active: true }).then(() => undefined), await lecternTab());
  const away = await api(async (id) => (await chrome.tabs.discard(id))?.id ?? id, tab.id);
  expect(await api(async (id) => (await chrome.tabs.get(id)).discarded, away)).toBe(true);
  await api((id) => chrome.tabs.update(id, { active: true }).then(() => undefined), away);
  await tabOf(away).noticeComes();
  await tabOf(away).says('!');
  await tabOf(away).close();
});

async function lecternTab(): Promise<number> {
  return (await lectern.tabAt(lectern.page.url())) ?? -1;
}

test('two windows: what is hidden in one is hidden in the other, and both toolbars go on saying it', async () => {
  shop.put('/dp/B0WINDOW01', OFFER);
  const one = await openTab('/dp/B0WINDOW01');
  const id = await api(
    async (url) => (await chrome.windows.create({ url }))?.tabs?.[0]?.id ?? -1,
    `${SHOP}/dp/B0WINDOW01`,
  );
  const other = tabOf(id);
  await other.noticeComes();
  await one.noticeComes();
  await one.press('Hide until this changes');
  await one.noticeGoes();
  await other.go('/dp/B0WINDOW01');
  await other.noticeGoes();
  await one.says('!');
  await other.says('!');
  expect(await lectern.ask(other.id)).toMatchObject({ kind: 'assessed', hidden: true });
  await api(() => chrome.storage.local.remove('hidden'));
  await other.close();
  await one.close();
});

test('a private window speaks, stores nothing, and what is hidden there stands in the others', async () => {
  shop.put('/dp/B0PRIVATE1', OFFER);
  const stored = () =>
    api(async () => JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]));
  const before = await stored();
  const id = await api(
    async (url) => (await chrome.windows.create({ url, incognito: true }))?.tabs?.[0]?.id ?? -1,
    `${SHOP}/dp/B0PRIVATE1`,
  );
  expect(await api(async (tab) => (await chrome.tabs.get(tab)).incognito, id)).toBe(true);
  const hidden = tabOf(id);
  await hidden.noticeComes();
  await hidden.press('Hide until this changes');
  await hidden.noticeGoes();
  await hidden.go('/dp/B0PRIVATE1');
  await hidden.says('!');
  await pause(500);
  expect(await hidden.notice()).toBeNull();
  expect(await stored()).toBe(before);
  const open = await openTab('/dp/B0PRIVATE1');
  await open.noticeComes();
  expect(await lectern.ask(open.id)).toMatchObject({ hidden: false });
  await hidden.close();
  await open.close();
});

test.describe('a clock that is wrong', () => {
  /** Sets the background's clock: to a moment, or right again. */
  async function setClock(moment?: string): Promise<void> {
    const off = moment === undefined ? 0 : Date.parse(moment) - Date.now();
    const [worker] = browser.context.serviceWorkers().filter((each) => each.url().startsWith('chrome-extension:'));
    await worker?.evaluate((milliseconds) => Object.assign(globalThis, { clockOff: milliseconds }), off);
  }

  test.afterEach(() => setClock());

  test('and that changes between visits: each visit is judged by the clock that it finds', async () => {
    shop.put('/dp/B0CLOCK001', OFFER);
    const year = 365 * 86_400_000;
    const tab = await openTab('/dp/B0CLOCK001');
    for (const [moment, badge, says] of [
      [new Date(Date.now() - year).toISOString(), '!', 'may not sell'],
      ['2024-07-01T12:00:00-04:00', 'i', 'may still sell'],
      [new Date(Date.now() + year).toISOString(), '!', 'may not sell'],
      ['2016-01-01T00:00:00Z', 'i', 'no rule found'],
      [undefined, '!', 'may not sell'],
    ] as const) {
      await setClock(moment);
      await tab.go('/dp/B0CLOCK001');
      await patiently(`“${says}” at ${moment}`, async () => (await tab.notice())?.headings[0]?.includes(says), 20_000);
      await tab.says(badge);
    }
    await tab.close();
  });

  test('passes the hour at which the law changes: the open page says so by itself', async () => {
    shop.put('/dp/B0CLOCK002', OFFER);
    await setClock('2024-07-19T23:59:50-04:00');
    const tab = await openTab('/dp/B0CLOCK002');
    const headline = async () => (await tab.notice())?.headings[0] ?? '';
    await patiently('the notice of that day', async () => (await headline()).includes('may still sell'), 20_000);
    await tab.says('!');
    await patiently('the notice of the next', async () => (await headline()).includes('may not sell'), 20_000);
    await tab.close();
  });
});
