import browser from 'webextension-polyfill';

/** Where a script or an order goes: a tab, and in browsers that name documents the one whose evidence was judged. */
export interface Target {
  tab: number;
  document?: string;
}

/**
 * Brings one of our scripts into a page, when it is needed there and not before. It begins at once: whoever calls for it
 * runs in the page when its tree is complete, and left to itself the browser would wait for the pictures too.
 *
 * @throws when the page is gone, or the browser or an administrator forbids scripts there.
 */
export async function bring(script: 'witness' | 'banner' | 'details', { tab, document }: Target): Promise<void> {
  const target = document === undefined ? { tabId: tab } : { tabId: tab, documentIds: [document] };
  await browser.scripting.executeScript({ target, files: [`/${script}.js`], injectImmediately: true });
}
