import browser, { type Tabs } from 'webextension-polyfill';
import { speakFor, visitorIn } from './desk.ts';
import { pageOf } from './pages.ts';

/** Judges every open page anew, after a change of policy or preferences. The pages themselves are not read again. */
export async function rejudgeAll(): Promise<void> {
  for (const tab of await browser.tabs.query({})) await rejudge(tab);
}

/** Judges the page in a tab anew, from what it has said; a tab whose page has said nothing is left alone. */
export async function rejudge({ id: tab }: Tabs.Tab): Promise<void> {
  const page = tab === undefined ? undefined : await pageOf(tab);
  if (tab === undefined || page === undefined) return;
  await speakFor(visitorIn(tab, page), page);
}
