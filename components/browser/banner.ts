import browser from 'webextension-polyfill';
import type { BannerOrder } from './messages.ts';

/** Where an order goes: a tab, and in browsers that name documents the one whose evidence was judged. */
export interface Target {
  tab: number;
  document?: string;
}

/**
 * Brings the notice into the page, and only now: pages that concern nobody never carry its code.
 *
 * @returns false when the page is gone, or the browser or an administrator forbids scripts there; the toolbar then
 *   speaks alone.
 */
export async function orderBanner(target: Target, order: BannerOrder): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: scriptTarget(target), files: ['/banner.js'] });
    await send(target, order);
    return true;
  } catch {
    return false;
  }
}

/** Speaks to a notice that may stand in the tab; where none stands, nobody hears it. */
export async function tellBanner(target: Target, order: BannerOrder): Promise<void> {
  await send(target, order).catch(() => undefined);
}

async function send({ tab, document }: Target, order: BannerOrder): Promise<void> {
  // A browser that names documents in `sender` also takes them here; the others know frames only.
  const options = document === undefined ? { frameId: 0 } : { documentId: document };
  await browser.tabs.sendMessage(tab, order, options);
}

function scriptTarget({ tab, document }: Target) {
  return document === undefined ? { tabId: tab } : { tabId: tab, documentIds: [document] };
}
