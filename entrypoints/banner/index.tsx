import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BannerOrder, PageMessage } from '../../components/browser/messages.ts';
import { obeyOrders } from '../../components/browser/obey.ts';
import { world } from '../../components/browser/world.ts';
import type { Details } from '../../components/notice/Details.tsx';

/** Draws the notices that the background orders, in the page into which it was brought for that. */
export default defineUnlistedScript(() => {
  // A second injection finds the first at work.
  if (world.takeCaveatDetails) return;
  const details = Promise.withResolvers<typeof Details>();
  world.takeCaveatDetails = details.resolve;

  const obey = obeyOrders({
    page: document,
    tell: (circumstance) => say({ kind: 'circumstance', circumstance }),
    details: { arrival: details.promise, call: () => say({ kind: 'approached' }) },
    orphaned,
  });
  browser.runtime.onMessage.addListener((order: BannerOrder) => {
    obey(order);
  });
});

function say(message: PageMessage): void {
  if (orphaned()) return;
  // The background may be on its way out; what a person did to a notice is not worth an error in the shop's console.
  browser.runtime.sendMessage(message).catch(() => undefined);
}

/** After an update or removal of the extension its old scripts go on running, without an id and without a voice. */
function orphaned(): boolean {
  return browser.runtime?.id === undefined;
}
