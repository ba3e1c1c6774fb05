import type { CDPSession, Page } from '@playwright/test';
import { noticeRootExpression, pressExpression, readNoticeExpression } from './expressions.ts';
import type { Lectern, ToolbarReading } from './lectern.ts';
import type { OpenBrowser } from './open-chromium.ts';
import { patiently } from './patiently.ts';
import { openPopup, type Popup } from './popup.ts';

/** The notice in the page, as a person meets it. */
export interface NoticeReading {
  /** Everything that is shown, as text. */
  text: string;
  headings: string[];
  /** Names of the buttons and links, in order. */
  controls: string[];
  lang: string;
  dir: string;
  /** CSS pixels in the window. */
  box: { x: number; y: number; width: number; height: number };
}

/** One tab, and what the extension does about it. */
export interface Visit {
  page: Page;
  tab: number;
  toolbar(): Promise<ToolbarReading>;
  /** The notice, or null while there is none. */
  notice(): Promise<NoticeReading | null>;
  /** Waits for the notice. */
  noticeComes(): Promise<NoticeReading>;
  /** Waits until the page shows no notice. */
  noticeGoes(): Promise<void>;
  /** Presses a button or link of the notice. */
  press(name: string): Promise<void>;
  popup(): Promise<Popup>;
  /** Whether any of the extension's code ran in the page's process. */
  isTouched(): boolean;
  /** Errors and uncaught exceptions that reached the page's console. */
  readonly complaints: readonly string[];
}

/** Opens an empty tab to go somewhere with. */
export async function openVisit(browser: OpenBrowser, lectern: Lectern): Promise<Visit> {
  const page = await browser.context.newPage();
  const tab = await numberOf(page, browser, lectern);
  const complaints = listen(page);
  const protocol = await browser.context.newCDPSession(page);
  const world = await followWorld(protocol, browser.extensionId);

  async function inWorld(expression: string): Promise<unknown> {
    const contextId = world();
    if (contextId === undefined) return null;
    const answer = await protocol
      .send('Runtime.evaluate', { contextId, expression, returnByValue: true })
      // The page went elsewhere in the meantime.
      .catch(() => undefined);
    return answer?.result.value ?? null;
  }
  const notice = async () => (await inWorld(`(${readNoticeExpression})()`)) as NoticeReading | null;

  return {
    page,
    tab,
    complaints,
    notice,
    toolbar: () => lectern.toolbarOf(tab),
    noticeComes: () => patiently('a notice in the page', notice, 15_000),
    noticeGoes: async () => {
      await patiently('the notice to go', async () => (await notice()) === null);
    },
    press: async (name) => {
      const expression = `(${pressExpression})((${noticeRootExpression})(), ${JSON.stringify(name)})`;
      await patiently(`"${name}" in the notice`, () => inWorld(expression));
    },
    popup: () => openPopup(browser, page),
    isTouched: () => world() !== undefined,
  };
}

let visits = 0;

/** Shows an address in the tab that only this tab shows, and asks which tab that is. */
async function numberOf(page: Page, { extensionId }: OpenBrowser, lectern: Lectern): Promise<number> {
  visits += 1;
  const url = `chrome-extension://${extensionId}/manifest.json?visit=${visits}`;
  await page.goto(url);
  return patiently('the number of the tab', () => lectern.tabAt(url));
}

/** Keeps an eye on the extension's isolated world in the tab; a page without any of its code has none. */
async function followWorld(protocol: CDPSession, extensionId: string): Promise<() => number | undefined> {
  const worlds = new Set<number>();
  protocol.on('Runtime.executionContextCreated', ({ context }) => {
    const isIsolated = (context.auxData as { type?: string } | undefined)?.type === 'isolated';
    if (isIsolated && context.origin === `chrome-extension://${extensionId}`) worlds.add(context.id);
  });
  protocol.on('Runtime.executionContextDestroyed', ({ executionContextId }) => worlds.delete(executionContextId));
  protocol.on('Runtime.executionContextsCleared', () => worlds.clear());
  await protocol.send('Runtime.enable');
  return () => [...worlds].at(-1);
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (problem) => complaints.push(String(problem)));
  page.on('console', (message) => {
    // What a page's own policy or our own stage refused is no doing of the extension.
    const isRefusal = /Content Security Policy|net::ERR_/.test(message.text());
    if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
  });
  return complaints;
}
