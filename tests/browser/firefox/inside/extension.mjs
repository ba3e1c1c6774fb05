/** Runs inside Firefox, in its own process: the extension as the browser sees it, and what a person sees of it. */

const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');

const { browserActionFor, tabTracker } = ExtensionParent.apiManager.global;

function extensionOf(id) {
  return WebExtensionPolicy.getByID(id)?.extension;
}

/** The address of the extension's own pages; undefined while it is not installed. */
export async function address(_window, id) {
  const extension = extensionOf(id);
  await extension?.readyPromise;
  return extension?.baseURL;
}

/** Where the program itself lies. */
export function program() {
  return {
    folder: Services.dirsvc.get('GreD', Ci.nsIFile).path,
    file: Services.dirsvc.get('XREExeF', Ci.nsIFile).path,
  };
}

export function numberOfTab(window) {
  return tabTracker.getId(window.gBrowser.selectedTab);
}

/** What the toolbar's button says of the tab in front. */
export function toolbar(window, id) {
  const { badgeText, title } = browserActionFor(extensionOf(id)).action.getContextData(window.gBrowser.selectedTab);
  return { badge: badgeText ?? '', tooltip: title };
}

/** Where the extension's button stands: 'nav-bar', or the panel behind the puzzle piece. */
export function placeOfButton(window, id) {
  return window.CustomizableUI.getPlacementOfWidget(browserActionFor(extensionOf(id)).id)?.area;
}

/** Presses the toolbar's button, as a person does; the browser then lends the extension access to the tab. */
export async function pressButton(window, id) {
  const button = browserActionFor(extensionOf(id));
  const widget = window.CustomizableUI.getWidget(button.id).forWindow(window);
  widget.node.querySelector('.unified-extensions-item-action-button').click();
}

function popupBrowser(window) {
  return window.document.querySelector('.webextension-popup-browser[remote]');
}

/** Closes the toolbar's window, which in an unseen browser stays when another tab comes in front. */
export async function closePopup(window) {
  const panel = popupBrowser(window)?.closest('panel');
  if (panel === undefined || panel === null) return;
  const closed = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
  panel.hidePopup();
  await Promise.race([closed, new Promise((resolve) => window.setTimeout(resolve, 2000))]);
}

/** Runs a function in the toolbar's window, which no tab shows, and gives its answer; undefined while it is closed. */
export function inPopup(window, source, ...args) {
  const manager = popupBrowser(window)?.messageManager;
  if (!manager) return undefined;
  const script = `{
    let answer;
    // While the window loads there is no body yet: that is no answer.
    try { answer = (${source})(content.document, ...${JSON.stringify(args)}); } catch {}
    sendAsyncMessage('caveat-test', { answer });
  }`;
  return new Promise((resolve) => {
    const hear = ({ data }) => {
      resolve(data?.answer);
      manager.removeMessageListener('caveat-test', hear);
    };
    manager.addMessageListener('caveat-test', hear);
    // A window that moves to another process as it loads takes the question with it.
    window.setTimeout(hear, 2000, {});
    manager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
}

/** Stops the background page, as the browser does when it has been idle. */
export async function stopBackground(_window, id) {
  const extension = extensionOf(id);
  await extension.terminateBackground({ disableResetIdleForTest: true });
  return extension.backgroundState;
}

export function backgroundState(_window, id) {
  return extensionOf(id).backgroundState;
}

/** Takes the right to read the listed shops away, or gives it back, as the page about:addons does. */
export async function grantShops(_window, id, granted) {
  const extension = extensionOf(id);
  const all = { permissions: [], origins: extension.manifest.host_permissions };
  await (granted ? ExtensionPermissions.add(id, all, extension) : ExtensionPermissions.remove(id, all, extension));
  return extension.allowedOrigins.patterns.length;
}

/** Switches the extension on in private windows, as the page about:addons does; it is started anew for that. */
export async function allowInPrivateWindows(_window, id) {
  const extension = extensionOf(id);
  if (extension.privateBrowsingAllowed) return;
  const permission = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add(id, permission, extension);
  const addon = await AddonManager.getAddonByID(id);
  await addon.reload();
  await WebExtensionPolicy.getByID(id).readyPromise;
  await extensionOf(id).promiseBackgroundStarted?.();
}
