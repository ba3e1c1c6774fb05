import browser from 'webextension-polyfill';
import bannerCss from '../notice/banner.css?inline';
import noticeCss from '../notice/notice.css?inline';
import { bring, type Target } from './bring.ts';
import type { BannerOrder, ShowOrder } from './messages.ts';

/**
 * Brings the notice into the page: pages that concern nobody never carry its code.
 *
 * @param banner what draws the notice, where it is on its way into the page already.
 * @returns false when the page is gone, or the browser or an administrator forbids scripts there; the toolbar then
 *   speaks alone.
 */
export async function orderBanner(
  target: Target,
  order: ShowOrder,
  banner: Promise<void> = bring('banner', target),
): Promise<boolean> {
  try {
    await banner;
    await send(target, { ...order, css: noticeCss + bannerCss });
    return true;
  } catch {
    return false;
  }
}

/** Speaks to a notice that may stand in the tab; where none stands, nobody hears it. */
export async function tellBanner(target: Target, order: BannerOrder): Promise<void> {
  await send(target, order).catch(() => undefined);
}

async function send({ tab, document }: Target, order: BannerOrder): Promise<void> {
  // A browser that names documents in `sender` also takes them here; the others know frames only.
  const options = document === undefined ? { frameId: 0 } : { documentId: document };
  await browser.tabs.sendMessage(tab, order, options);
}
