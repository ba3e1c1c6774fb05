import { readFileSync, writeFileSync } from 'node:fs';
import type { BannerOrder } from '../../components/browser/messages.ts';
import { labelsOf } from '../../components/browser/order.ts';
import { parseWords } from '../../components/notice/words.ts';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { UNITED_STATES } from '../components/views/notices.ts';
import { ROOT } from './harness/folders.ts';
import type { Lectern } from './harness/lectern.ts';
import { patiently } from './harness/patiently.ts';
import { expect, test } from './harness/test.ts';

/** The banner as it is shipped, brought into a page as the background brings it. */

declare const chrome: typeof import('wxt/browser')['browser'];

const SHOP = 'https://www.amazon.com/dp/B000000001';
const STRICT = {
  'content-security-policy':
    "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};
const BARE = '<title>A shop</title><h1>A lamp</h1>';

const ORDER: BannerOrder = {
  kind: 'show',
  css: ['notice', 'banner'].map((name) => readFileSync(`${ROOT}components/notice/${name}.css`, 'utf8')).join(''),
  url: SHOP,
  notice: UNITED_STATES,
  words: labelsOf(parseWords(english)),
  display: 'banner',
  corner: 'block-end-end',
  actions: { askProcurement: false, hide: ['change', 'site', 'session'] },
};

async function bringIn({ page }: Lectern, tab: number): Promise<void> {
  await page.evaluate((tabId) => chrome.scripting.executeScript({ target: { tabId }, files: ['/banner.js'] }), tab);
}

async function order({ page }: Lectern, tab: number, given: BannerOrder): Promise<void> {
  await page.evaluate(([tabId, message]) => chrome.tabs.sendMessage(tabId, message), [tab, given] as const);
}

test('it draws under the strictest page policy, in its own style, and the page’s console stays clean', async ({
  stage,
  visit,
  lectern,
}) => {
  stage.put(SHOP, { html: BARE, headers: STRICT });
  const { page, tab, noticeComes, complaints } = await visit(SHOP);
  await bringIn(lectern, tab);
  await order(lectern, tab, ORDER);
  const notice = await noticeComes();
  expect(notice.headings).toEqual(['United States: new sales of this software are prohibited.']);
  expect(notice).toMatchObject({ lang: 'en', dir: 'ltr' });
  expect(notice.box.width).toBe(448);
  expect(complaints).toEqual([]);
  if (process.env.SHOW !== undefined) writeFileSync(process.env.SHOW, await page.screenshot());
});

test('a page learns no more than that one element without attributes stands beside its body', async ({
  stage,
  visit,
  lectern,
}) => {
  stage.put(SHOP, BARE);
  const { page, tab, noticeComes } = await visit(SHOP);
  await bringIn(lectern, tab);
  await order(lectern, tab, ORDER);
  await noticeComes();
  const seen = await page.evaluate(() => {
    const [host, ...more] = [...document.documentElement.children].filter(
      (each) => !/^(HEAD|BODY)$/.test(each.tagName),
    );
    return {
      more: more.length,
      attributes: host?.attributes.length,
      text: host?.textContent,
      root: host?.shadowRoot ?? null,
      popovers: document.querySelectorAll(':popover-open').length,
      own: Object.keys(globalThis).filter((name) => /caveat/i.test(name)),
    };
  });
  expect(seen).toEqual({ more: 0, attributes: 0, text: '', root: null, popovers: 0, own: [] });
});

test('brought in twice it stands once, and goes when it is told to', async ({ stage, visit, lectern }) => {
  stage.put(SHOP, BARE);
  const { page, tab, noticeComes, noticeGoes } = await visit(SHOP);
  for (let round = 0; round < 2; round += 1) {
    await bringIn(lectern, tab);
    await order(lectern, tab, ORDER);
    await noticeComes();
  }
  expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(3);
  await order(lectern, tab, { kind: 'clear' });
  await noticeGoes();
});

test('the details come when somebody comes near, and open with everything in them', async ({
  stage,
  visit,
  lectern,
}) => {
  stage.put(SHOP, { html: BARE, headers: STRICT });
  const { page, tab, notice, noticeComes, press, complaints } = await visit(SHOP);
  await bringIn(lectern, tab);
  await order(lectern, tab, ORDER);
  const { headings, box } = await noticeComes();
  await page.mouse.move(box.x + 20, box.y + 60);
  await press('Details');
  const opened = await patiently('the details', async () => {
    const now = await notice();
    return now !== null && now.headings.length > headings.length ? now : undefined;
  });
  expect(opened.headings).toEqual(expect.arrayContaining(['Why am I seeing this?', 'Sources']));
  expect(opened.text).toContain(UNITED_STATES.details.disclaimer);
  expect(complaints).toEqual([]);
  if (process.env.SHOW !== undefined) writeFileSync(process.env.SHOW, await page.screenshot());
});

test('what a person presses is told to the background', async ({ stage, visit, lectern }) => {
  stage.put(SHOP, BARE);
  const { tab, noticeComes, noticeGoes, press } = await visit(SHOP);
  await lectern.page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message) => {
      heard.push(message);
    });
  });
  await bringIn(lectern, tab);
  await order(lectern, tab, ORDER);
  await noticeComes();
  await press('Shrink to a small label');
  await press('Show the notice');
  await press('Hide until this changes');
  await noticeGoes();
  const tellings = ['collapse', 'expand', 'dismiss'];
  const heard = await patiently('three tellings', async () => {
    const all = await lectern.page.evaluate(
      () => Reflect.get(globalThis, 'heard') as { circumstance?: { type: string } }[],
    );
    const types = all.map(({ circumstance }) => circumstance?.type).filter((type) => type !== undefined);
    return types.length >= tellings.length ? types : undefined;
  });
  expect(heard).toEqual(tellings);
});
