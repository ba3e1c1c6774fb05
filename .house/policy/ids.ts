/**
 * Under which name each browser knows the extension. The two web stores give their own identifier on first publication;
 * until then the templates carry these marks, which no browser accepts by accident.
 */
export const IDS = {
  chrome: 'REPLACE-WITH-CHROME-WEB-STORE-ID',
  edge: 'REPLACE-WITH-EDGE-ADD-ONS-ID',
  firefox: 'caveat@caveat.extension',
} as const;

/** Where each browser fetches the extension from. */
export const UPDATES = {
  chrome: 'https://clients2.google.com/service/update2/crx',
  edge: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
  firefox: `https://addons.mozilla.org/firefox/downloads/latest/${IDS.firefox}/latest.xpi`,
} as const;

/** What the browser's own policy says so that the extension is installed, visible, and not removable. */
export const INSTALL = {
  chrome: { installation_mode: 'force_installed', update_url: UPDATES.chrome, toolbar_pin: 'force_pinned' },
  edge: { installation_mode: 'force_installed', update_url: UPDATES.edge, toolbar_state: 'force_shown' },
  firefox: { installation_mode: 'force_installed', install_url: UPDATES.firefox, default_area: 'navbar' },
} as const;

export type BrowserName = keyof typeof IDS;
