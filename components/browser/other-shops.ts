import browser from 'webextension-polyfill';

/** Every web page; asked for only when a person wants notices in shops that no list knows. */
const EVERYWHERE = { origins: ['*://*/*'] };
const SCRIPT = 'reader-in-other-shops';

/** Whether the reader may look at shops beyond the listed ones. */
export function mayReadOtherShops(): Promise<boolean> {
  return browser.permissions.contains(EVERYWHERE);
}

/** Asks for, or gives back, the permission. Must be called from a click: browsers refuse it otherwise. */
export function readOtherShops(wanted: boolean): Promise<boolean> {
  return wanted ? browser.permissions.request(EVERYWHERE) : browser.permissions.remove(EVERYWHERE);
}

/**
 * Puts the reader where it may be and takes it away where it may not: the listed shops have it from the manifest, the
 * rest and the organisation's additional sellers are registered here.
 *
 * @param additionalHosts hosts that a policy adds; each counts only where the browser grants it.
 * @returns the additional hosts that the browser does not grant, for the diagnostics.
 */
export async function placeReader(additionalHosts: readonly string[]): Promise<string[]> {
  const patterns = additionalHosts.flatMap((host) => [`*://${host}/*`, `*://*.${host}/*`]);
  const granted = await Promise.all(patterns.map((origin) => browser.permissions.contains({ origins: [origin] })));
  const matches = (await mayReadOtherShops()) ? EVERYWHERE.origins : patterns.filter((_, index) => granted[index]);
  await register(matches);
  return additionalHosts.filter((_, index) => !granted[index * 2]);
}

async function register(matches: string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) return;
  const listed = browser.runtime.getManifest().content_scripts?.flatMap((script) => script.matches) ?? [];
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT,
      js: ['reader.js'],
      matches,
      excludeMatches: listed,
      runAt: 'document_end',
      persistAcrossSessions: true,
    },
  ]);
}
