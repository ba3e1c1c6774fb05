import type { Page } from '@playwright/test';
import type { OpenBrowser } from './open-chromium.ts';

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
  tabs(): Promise<number[]>;
  toolbarOf(tab: number): Promise<ToolbarReading>;
}

export async function openLectern({ context, extensionId }: OpenBrowser): Promise<Lectern> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  return {
    page,
    tabs: () => page.evaluate(async () => (await chrome.tabs.query({})).flatMap(({ id }) => id ?? [])),
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
