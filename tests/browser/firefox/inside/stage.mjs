/**
 * Runs inside Firefox, in its own process: answers requests for staged pages, refuses every other, and keeps a record of
 * all. It sees what the browser, the pages and the extension ask for, before any connection is made.
 */

const pages = new Map();
const strays = [];

export function put(_window, url, page) {
  pages.set(url, page);
}

/** Everything asked for that was neither a staged page nor the browser's own business; the record is then emptied. */
export function takeStrays() {
  return strays.splice(0);
}

const observer = {
  observe(subject) {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { externalContentPolicyType: type, triggeringPrincipal } = channel.loadInfo;
    const page = type === Ci.nsIContentPolicy.TYPE_DOCUMENT && pages.get(channel.URI.specIgnoringRef);
    if (page) return answer(channel, page);
    // A tab whose page is cancelled without an error stays as it is, and whoever waits for it waits in vain.
    channel.cancel(type === Ci.nsIContentPolicy.TYPE_DOCUMENT ? Cr.NS_ERROR_CONNECTION_REFUSED : Cr.NS_ERROR_ABORT);
    if (!isTheBrowsersOwn(channel)) {
      strays.push({ url: channel.URI.spec, type, by: triggeringPrincipal.addonId ?? triggeringPrincipal.origin });
    }
  },
};

/** The browser asks for a site's icon in the page's name; beyond that it asks in its own. */
function isTheBrowsersOwn({ loadInfo }) {
  return loadInfo.triggeringPrincipal.isSystemPrincipal || loadInfo.internalContentPolicyType === ICON;
}
const ICON = Ci.nsIContentPolicy.TYPE_INTERNAL_IMAGE_FAVICON;

function answer(channel, { body, headers }) {
  const response = Cc['@mozilla.org/network/replaced-http-response;1'].createInstance(Ci.nsIReplacedHttpResponse);
  response.responseStatus = 200;
  response.responseStatusText = 'OK';
  // As bytes, each a character.
  response.responseBody = atob(body);
  for (const [name, value] of Object.entries(headers)) response.setResponseHeader(name, value, false);
  channel.QueryInterface(Ci.nsIHttpChannelInternal).setResponseOverride(response);
}

Services.obs.addObserver(observer, 'http-on-before-connect');
