import browser from 'webextension-polyfill';
import type { Assessment } from '../assess.ts';
import { remember } from './answers.ts';
import { note } from './audit.ts';
import { circumstances } from './circumstances.ts';
import { judgePage, speakFor, subjectOf, visitorIn } from './desk.ts';
import type { Deed } from './messages.ts';
import { type PageRecord, pageOf } from './pages.ts';

/**
 * Carries out what a person did on one of our own pages about the page in a tab.
 *
 * @param from the tab of our page, which is closed where the deed leads away from it.
 */
export async function carryOut({ deed, tab }: { deed: Deed; tab: number }, from: number | undefined): Promise<void> {
  const page = await pageOf(tab);
  switch (deed) {
    case 'go-on':
      if (page) await goOn(tab, page);
      return lookAt(tab, from);
    case 'turn-back':
      await turnBack(tab);
      return lookAt(tab, from);
    case 'hand-over':
      if (page) await noteAbout('handedOver', page);
      return;
    default:
      return deed satisfies never;
  }
}

/** Remembers the answer for this product on this site and lets the notice in the page step aside. */
async function goOn(tab: number, page: PageRecord): Promise<void> {
  const assessment = await noteAbout('acknowledged', page, 'interstitial');
  if (assessment.notice === undefined) return;
  const visitor = visitorIn(tab, page);
  await remember('go-on', subjectOf(assessment.notice, page));
  await speakFor(visitor, page);
}

async function noteAbout(kind: 'acknowledged' | 'handedOver', page: PageRecord, posture?: string): Promise<Assessment> {
  const asked = await circumstances();
  const assessment = judgePage(page, asked);
  await note(kind, page, assessment, asked.settings, posture);
  return assessment;
}

/** The page before the shop's; a tab that has none was opened for the shop's page and goes with it. */
async function turnBack(tab: number): Promise<void> {
  try {
    await browser.tabs.goBack(tab);
  } catch {
    await browser.tabs.remove(tab).catch(() => undefined);
  }
}

async function lookAt(tab: number, from: number | undefined): Promise<void> {
  await browser.tabs.update(tab, { active: true }).catch(() => undefined);
  if (from !== undefined) await browser.tabs.remove(from).catch(() => undefined);
}
