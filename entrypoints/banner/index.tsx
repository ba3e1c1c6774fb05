import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BannerOrder, Circumstance, PageMessage } from '../../components/browser/messages.ts';
import { obeyOrders } from '../../components/browser/obey.ts';
import bannerCss from '../../components/notice/banner.css?inline';
import noticeCss from '../../components/notice/notice.css?inline';

/** Set in the extension's own world, which the page cannot see: a second injection finds the first at work. */
const MARK = 'caveatBanner';

/** Draws the notices that the background orders, in the page into which it was brought for that. */
export default defineUnlistedScript(() => {
  if (MARK in globalThis) return;
  Object.defineProperty(globalThis, MARK, { value: true });

  const obey = obeyOrders({ page: document, css: noticeCss + bannerCss, tell, orphaned });
  browser.runtime.onMessage.addListener((order: BannerOrder) => {
    obey(order);
  });
});

function tell(circumstance: Circumstance): void {
  if (orphaned()) return;
  const message: PageMessage = { kind: 'circumstance', circumstance };
  // The background may be on its way out; what a person did to a notice is not worth an error in the shop's console.
  browser.runtime.sendMessage(message).catch(() => undefined);
}

/** After an update or removal of the extension its old scripts go on running, without an id and without a voice. */
function orphaned(): boolean {
  return browser.runtime?.id === undefined;
}
