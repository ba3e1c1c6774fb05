import browser from 'webextension-polyfill';
import { tellBanner } from './banner.ts';

/** Carries a keyboard shortcut to the notice in the tab that is looked at. */
export async function obeyShortcut(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  await tellBanner({ tab: tab.id }, { kind: command === 'hide-notice' ? 'hide' : 'focus' });
}
