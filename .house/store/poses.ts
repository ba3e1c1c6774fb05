import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Language } from '../../components/notice/languages.ts';
import type { Lectern } from '../../tests/browser/harness/lectern.ts';
import type { OpenBrowser } from '../../tests/browser/harness/open-chromium.ts';
import { pause } from '../../tests/browser/harness/patiently.ts';
import type { Stage } from '../../tests/browser/harness/stage.ts';
import { openVisit, type Visit } from '../../tests/browser/harness/visit.ts';
import { DEMO_PAGES } from '../demo/pages.ts';
import { Stop } from '../set-up/say.mjs';

/** Where pictures are taken: a browser with the extension, which speaks a language, and pages to go to. */
export interface Booth {
  browser: OpenBrowser;
  stage: Stage;
  lectern: Lectern;
  language: Language;
}

/** In CSS pixels. */
interface Size {
  width: number;
  height: number;
}

/** Who looks: somebody in the United States who buys at home. */
const READER = { places: ['US'], audience: 'us-consumer' };

/** Long enough for the notice's entrance, or a fold, to end. */
const SETTLE = 600;

/** A quote as a shop sends it, with one line that is none of ours. */
const QUOTE = `Quote 2217, 20 November 2026

2 x Kaspersky Premium, 5 devices, 1 year
40 x Kaspersky Endpoint Security for Business Select, renewal
1 x Monitor, 27", adjustable stand`;

declare const chrome: typeof import('wxt/browser')['browser'];

/** Says once who looks, so that no picture shows a guess. */
export async function seatReader({ lectern }: Pick<Booth, 'lectern'>): Promise<void> {
  await lectern.page.evaluate((preferences) => chrome.storage.local.set({ preferences }), READER);
}

/** The notice as it comes. */
export function notice(booth: Booth, page: string, size: Size): Promise<Buffer> {
  return atShop(booth, page, size, (visit) => visit.page.screenshot());
}

/** The notice with its details, in dark colours. */
export function details(booth: Booth, page: string, size: Size): Promise<Buffer> {
  return atShop(booth, page, size, async (visit) => {
    await visit.page.emulateMedia({ colorScheme: 'dark' });
    await visit.press(word(booth, 'ui_details'));
    await pause(SETTLE);
    return visit.page.screenshot();
  });
}

/** The notice, shrunk to its label. */
export function label(booth: Booth, page: string, size: Size): Promise<Buffer> {
  return atShop(booth, page, size, (visit) => shrunk(booth, visit));
}

/** The toolbar's window. */
export function toolbar(booth: Booth, page: string, size: Size): Promise<Buffer> {
  return atShop(booth, page, size, (visit) => windowOf(booth, visit, size));
}

/** The toolbar's window where it opens: over the shop's page, at the end of the toolbar. */
export function toolbarOver(booth: Booth, page: string, size: Size): Promise<Buffer> {
  return atShop(booth, page, size, async (visit) => {
    const below = await shrunk(booth, visit);
    const above = await windowOf(booth, visit, { width: 416, height: 700 });
    return withPage(booth, size, async (sheet) => {
      const [under, over] = [below, above].map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`);
      await sheet.setContent(
        `<style>
          body { margin: 0; }
          img { display: block; }
          img + img { position: fixed; inset: 6px 24px auto auto; border-radius: 10px; box-shadow: 0 6px 30px #0006; }
        </style>${under}${over}`,
      );
      return sheet.screenshot();
    });
  });
}

/** The page for lists, with a quote in it and what the law says of its lines. */
export function list(booth: Booth, size: Size): Promise<Buffer> {
  return withPage(booth, size, async (page) => {
    await page.goto(`chrome-extension://${booth.browser.extensionId}/list.html`);
    await page.locator('select:has(option[value="us-business"])').selectOption('us-business');
    await page.locator('textarea').fill(QUOTE);
    await page.locator('button[type=submit]').click();
    await page.locator('table').first().waitFor();
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.evaluate(() => document.querySelector('textarea')?.scrollIntoView());
    await pause(SETTLE);
    return page.screenshot();
  });
}

/** The small promotional tile: our own drawing, our name, and what it does. */
export function tile(booth: Booth, size: Size): Promise<Buffer> {
  return withPage(booth, size, async (page) => {
    await page.goto(new URL('tile.svg', import.meta.url).href);
    return page.screenshot();
  });
}

/** Opens a page of the demo, waits for the notice, and does there what `pose` wants done. */
async function atShop(
  { browser, stage, lectern }: Booth,
  id: string,
  size: Size,
  pose: (visit: Visit) => Promise<Buffer>,
): Promise<Buffer> {
  const demo = DEMO_PAGES.find((page) => page.id === id);
  if (demo === undefined) throw new Stop(`The demo has no page "${id}": name another in .house/store/pictures.ts.`);
  stage.put(demo.url, demo.html);
  const visit = await openVisit(browser, lectern);
  try {
    await visit.page.setViewportSize(size);
    await visit.page.goto(demo.url);
    await visit.noticeComes();
    await pause(SETTLE);
    return await pose(visit);
  } finally {
    await visit.page.close();
    await lectern.page.evaluate(() => chrome.storage.session.remove('collapsed'));
  }
}

async function shrunk(booth: Booth, visit: Visit): Promise<Buffer> {
  await visit.press(word(booth, 'ui_collapse'));
  // What was remembered shows on the next visit, without the ring around what was pressed.
  await visit.page.reload();
  await visit.noticeComes();
  await pause(SETTLE);
  return visit.page.screenshot();
}

function windowOf(booth: Booth, { tab }: Visit, size: Size): Promise<Buffer> {
  return withPage(booth, size, async (page) => {
    await page.goto(`chrome-extension://${booth.browser.extensionId}/popup.html?tab=${tab}`);
    await page.locator('h2').first().waitFor();
    await pause(SETTLE);
    return page.screenshot();
  });
}

async function withPage({ browser }: Booth, size: Size, work: (page: Page) => Promise<Buffer>): Promise<Buffer> {
  const page = await browser.context.newPage();
  try {
    await page.setViewportSize(size);
    return await work(page);
  } finally {
    await page.close();
  }
}

/** What the extension says in its language under a key. */
function word({ language }: Booth, key: string): string {
  const file = new URL(`../../public/_locales/${language}/messages.json`, import.meta.url);
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  const found = messages[key]?.message;
  if (found === undefined) throw new Stop(`public/_locales/${language}/messages.json has no "${key}".`);
  return found;
}
