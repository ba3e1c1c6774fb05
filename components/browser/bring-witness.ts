import browser from 'webextension-polyfill';
import type { Target } from './banner.ts';

/** Brings the part that reads into a page on which the reader saw something; the page may be gone by then. */
export async function bringWitness({ tab, document }: Target): Promise<void> {
  const target = document === undefined ? { tabId: tab } : { tabId: tab, documentIds: [document] };
  await browser.scripting.executeScript({ target, files: ['/witness.js'] }).catch(() => undefined);
}
