import browser from 'webextension-polyfill';
import type { SpokenNotice } from '../notice/notice.ts';

/** Dark red and a calm slate; white text has 4.5:1 on both. */
const COLOURS = { prohibited: '#9b1c1c', caution: '#475569', none: '#475569' } as const;

/** What the toolbar says of a tab: the short truth that no page can touch. */
export interface ToolbarState {
  badge: SpokenNotice['badge'];
  tone: SpokenNotice['tone'];
}

/** Shows a verdict on the tab's toolbar button. The browser clears it by itself when the tab loads another page. */
export async function showInToolbar(tab: number, { badge, tone }: ToolbarState): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: COLOURS[tone] }),
    browser.action.setBadgeText({ tabId: tab, text: badge.text }),
    browser.action.setTitle({ tabId: tab, title: badge.tooltip }),
    browser.action.setBadgeTextColor?.({ tabId: tab, color: '#ffffff' }),
  ]);
}

/** What the button says of pages that say nothing; by default its own name and no badge. */
export async function showAtRest(saying?: { badge: string; tooltip: string }): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: COLOURS.caution }),
    browser.action.setBadgeText({ text: saying?.badge ?? '' }),
    browser.action.setTitle({ title: saying?.tooltip ?? browser.runtime.getManifest().name }),
  ]);
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}

/** Back to the button's own name and no badge. */
export async function clearToolbar(tab: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: '' }),
    browser.action.setTitle({ tabId: tab, title: browser.runtime.getManifest().name }),
  ]);
}
