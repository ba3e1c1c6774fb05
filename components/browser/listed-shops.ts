import browser from 'webextension-polyfill';
import { matchesAny } from '../page/match-pattern.ts';

/**
 * The listed shops, which the extension asks to read when it is installed. A person can take that back in the browser's
 * settings, and Firefox does not give it unasked for shops that an update brings; without it no page says anything.
 */

function origins(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/** Whether the browser lets the extension read every listed shop. */
export function mayReadListedShops(): Promise<boolean> {
  return browser.permissions.contains({ origins: origins() });
}

/** Asks for it. Must be called from a click: browsers refuse it otherwise. */
export function askForListedShops(): Promise<boolean> {
  return browser.permissions.request({ origins: origins() });
}

/** Reads the tabs in front that show a listed shop: whoever has just allowed it looks at one of them. */
export async function readTabsInFront(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({ active: true })) {
    if (id === undefined || url === undefined || !isListed(url)) continue;
    // The tab may have gone elsewhere; its next page has the reader from the browser.
    await browser.scripting.executeScript({ target: { tabId: id }, files: ['/reader.js'] }).catch(() => undefined);
  }
}

/** Whether the reader looks at pages of this address unasked, as far as it is let. */
export function isListed(address: string): boolean {
  const patterns = browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches) ?? [];
  return matchesAny(address, patterns);
}
