import browser from 'webextension-polyfill';
import type { Subject } from './answers.ts';
import type { Target } from './bring.ts';
import { tabNote } from './tab-note.ts';

/**
 * The page that an organisation puts in front of an offer. It opens in a tab of its own beside the shop's: the shop's page
 * is neither left nor loaded again, so a form keeps what was typed, nothing is sent twice, and its history stays as it
 * is. It also needs no permission beyond those for the notice.
 */

/** Which page stands in front of a tab's page, and which document of the shop it was opened for. */
interface Front {
  tab: number;
  for: string;
}

/**
 * Opens the page in front, once for each document and product: closed without an answer it does not come back before the
 * person opens another page, and the notice in the page goes on asking. Not for a tab in the background, which asks again
 * when it is looked at, and not in private windows, where extensions have no pages of their own.
 *
 * @returns whether the page in front was opened.
 */
export async function putInFront({ tab, document }: Target, subject: Subject): Promise<boolean> {
  if (subject.isPrivate) return false;
  const shop = await browser.tabs.get(tab);
  if (!shop.active) return false;
  const purpose = `${document ?? shop.url ?? subject.host} ${subject.fingerprint} ${subject.product}`;
  const before = await frontOf(tab);
  if (before?.for === purpose) return false;
  // Written first: evidence that arrives meanwhile must not open a second one.
  await tabNote('front', tab).write({ tab: before?.tab ?? browser.tabs.TAB_ID_NONE, for: purpose });
  const front = await open(tab, shop, before?.tab);
  await tabNote('front', tab).write({ tab: front, for: purpose });
  return true;
}

/** Takes the page in front away when the shop's tab is closed. */
export async function withdrawFront(tab: number): Promise<void> {
  const front = await frontOf(tab);
  if (front === undefined) return;
  await tabNote('front', tab).remove();
  await browser.tabs.remove(front.tab).catch(() => undefined);
}

/** One page in front for each tab: an earlier one that still stands is used again. */
async function open(tab: number, shop: browser.Tabs.Tab, earlier: number | undefined): Promise<number> {
  const url = browser.runtime.getURL(`/interstitial.html?tab=${tab}`);
  const again =
    earlier === undefined
      ? undefined
      : await browser.tabs.update(earlier, { url, active: true }).catch(() => undefined);
  const { index, windowId } = shop;
  const front =
    again ??
    (await browser.tabs.create({
      url,
      active: true,
      openerTabId: tab,
      index: index + 1,
      ...(windowId !== undefined && { windowId }),
    }));
  return front.id ?? browser.tabs.TAB_ID_NONE;
}

async function frontOf(tab: number): Promise<Front | undefined> {
  const stored = await tabNote('front', tab).read();
  return isFront(stored) ? stored : undefined;
}

function isFront(stored: unknown): stored is Front {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'tab' in stored &&
    typeof stored.tab === 'number' &&
    'for' in stored
  );
}
