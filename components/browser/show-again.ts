import browser from 'webextension-polyfill';
import { forget } from './answers.ts';
import { circumstances } from './circumstances.ts';
import { judgePage, subjectOf } from './desk.ts';
import { pageOf } from './pages.ts';
import { rejudge } from './rejudge.ts';

/** Takes back that a person hid or shrank the notice that stands for a tab's page, and shows it there again. */
export async function showAgain(tab: number): Promise<void> {
  const page = await pageOf(tab);
  if (page === undefined) return;
  const { notice } = judgePage(page, await circumstances());
  if (notice !== undefined) await forget(['hide', 'hide-this-session', 'collapse'], subjectOf(notice, page));
  await rejudge(await browser.tabs.get(tab));
}
