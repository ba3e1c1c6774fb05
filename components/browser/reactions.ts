import browser from 'webextension-polyfill';
import { forget, remember, type Subject } from './answers.ts';
import { note } from './audit.ts';
import { type Circumstances, choose, circumstances } from './circumstances.ts';
import { judgePage, speakFor, subjectOf, type Visitor } from './desk.ts';
import type { Circumstance } from './messages.ts';
import { keepPage, type PageRecord, pageOf } from './pages.ts';

/**
 * What a person did with a notice, or what befell it, becomes a circumstance like any other and the page is judged
 * again from the top. A page can forge clicks in its own process, so nothing here changes more than how loudly the
 * notice speaks there: no place, no audience, no permission.
 */
export async function react(visitor: Visitor, circumstance: Circumstance): Promise<void> {
  const page = await pageOf(visitor.tab);
  if (page === undefined) return;
  const asked = await circumstances();
  const assessment = judgePage(page, asked);
  if (assessment.notice === undefined) return;
  const subject = subjectOf(assessment.notice, page);
  const changed = await apply(visitor, page, subject, circumstance, asked);
  if (circumstance.type === 'acknowledge' && changed) {
    await note('acknowledged', page, assessment, asked.settings, 'acknowledge');
  }
  if (circumstance.type === 'hidden-by-page') await note('hiddenByPage', page, assessment, asked.settings);
  if (changed) await speakFor(visitor, changed);
}

/** @returns the page to judge again, or undefined when nothing about it has changed. */
async function apply(
  visitor: Visitor,
  page: PageRecord,
  notice: Subject,
  circumstance: Circumstance,
  { settings }: Circumstances,
): Promise<PageRecord | undefined> {
  const { isPrivate, tab } = visitor;
  switch (circumstance.type) {
    case 'dismiss':
      if (circumstance.fingerprint !== notice.fingerprint) return undefined;
      await dismiss(circumstance.scope, page, notice);
      return page;
    case 'acknowledge':
      if (circumstance.fingerprint !== notice.fingerprint) return undefined;
      await remember(settings.display.value === 'interstitial' ? 'go-on' : 'acknowledge', notice);
      return page;
    // The notice in the page has changed its size itself; other pages follow from what is remembered.
    case 'collapse':
      await remember('collapse', notice);
      return undefined;
    case 'expand':
      await forget(['collapse'], notice);
      return undefined;
    case 'move':
      if (!isPrivate) await choose({ corner: circumstance.corner });
      return undefined;
    case 'hidden-by-page':
      await keepPage(tab, { ...page, hiddenByPage: circumstance.fingerprint }, isPrivate);
      return undefined;
    case 'due':
      return page;
    case 'open':
      await open(circumstance.what, tab);
      return undefined;
    default:
      return circumstance satisfies never;
  }
}

async function dismiss(scope: 'change' | 'site' | 'session', page: PageRecord, notice: Subject) {
  if (scope === 'site' && !notice.isPrivate) {
    const { preferences } = await circumstances();
    const host = new URL(page.url).hostname;
    return choose({ quietHosts: [...new Set([...preferences.quietHosts, host])] });
  }
  return remember(scope === 'change' ? 'hide' : 'hide-this-session', notice);
}

const PAGES = { procurement: 'handover.html', record: 'record.html', help: 'welcome.html' } as const;

/** Opens one of our own pages in a new tab, about the page in this tab. */
async function open(what: 'options' | keyof typeof PAGES, tab: number): Promise<void> {
  if (what === 'options') return browser.runtime.openOptionsPage();
  await browser.tabs.create({ url: browser.runtime.getURL(`${PAGES[what]}?tab=${tab}`) });
}
