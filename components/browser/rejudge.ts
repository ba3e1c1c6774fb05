import browser from 'webextension-polyfill';
import { speakFor } from './desk.ts';
import { pageOf } from './pages.ts';

/** Judges every open page anew, after a change of policy or preferences. The pages themselves are not read again. */
export async function rejudgeAll(): Promise<void> {
  for (const { id: tab, incognito: isPrivate } of await browser.tabs.query({})) {
    if (tab === undefined) continue;
    const page = await pageOf(tab);
    const document = page?.document;
    if (page) await speakFor({ tab, isPrivate, ...(document !== undefined && { document }) }, page);
  }
}
