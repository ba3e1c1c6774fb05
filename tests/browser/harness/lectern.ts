import type { Page } from '@playwright/test';
import type { Answer } from '../../../components/browser/messages.ts';
import type { OpenBrowser } from './open-chromium.ts';
import { patiently } from './patiently.ts';

/** The extension's API, as pages of the extension's origin have it. */
declare const chrome: typeof import('wxt/browser')['browser'];

/** What the toolbar says of a tab. */
export interface ToolbarReading {
  badge: string;
  tooltip: string;
}

/**
 * A page of the extension's own origin, from which the extension's API can be reached. It is the manifest shown as text,
 * so that none of the extension's code runs there, and it works whether or not the worker is awake.
 */
export interface Lectern {
  page: Page;
  /** The number of the tab that shows this address of the extension's origin. */
  tabAt(url: string): Promise<number | undefined>;
  /** What the extension concluded about a tab's page, as its popup is told; undefined where the page said nothing. */
  ask(tab: number): Promise<Answer | undefined>;
  toolbarOf(tab: number): Promise<ToolbarReading>;
}

export async function openLectern({ context, extensionId }: OpenBrowser): Promise<Lectern> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  await patiently('the extension to learn that there is no organisation', () => hasSettled(page), 75_000);
  return {
    page,
    tabAt: (url) => page.evaluate(async (address) => (await chrome.tabs.query({ url: address }))[0]?.id, url),
    ask: async (tab) => {
      const question = { kind: 'question', tab };
      return page.evaluate(async (message) => (await chrome.runtime.sendMessage(message)) ?? undefined, question);
    },
    toolbarOf: (tab) =>
      page.evaluate(
        async (tabId) => ({
          badge: await chrome.action.getBadgeText({ tabId }),
          tooltip: await chrome.action.getTitle({ tabId }),
        }),
        tab,
      ),
  };
}

/** In a new profile the extension waits some seconds for an organisation's settings before it speaks for the first time. */
function hasSettled(page: Page): Promise<boolean> {
  return page.evaluate(async () => 'managed' in (await chrome.storage.local.get('managed')));
}
