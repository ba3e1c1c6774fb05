import browser, { type Tabs } from 'webextension-polyfill';
import { isListed } from '../../components/browser/listed-shops.ts';
import type { Answer } from '../../components/browser/messages.ts';
import type { Instant } from '../../rules/instant.ts';
import type { PageState } from './state.ts';

/** The tab for which the window was opened; a test, or a link, may name another by `?tab=`. */
export async function lookedAt(search: string): Promise<Tabs.Tab> {
  const named = new URLSearchParams(search).get('tab');
  if (named !== null) return browser.tabs.get(Number(named));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab === undefined) throw new Error('The window has no tab in front: open the toolbar window from a tab.');
  return tab;
}

/**
 * Asks the background what is known of a tab's page.
 *
 * @param at another instant than now.
 */
export async function askAbout(tab: Tabs.Tab, at?: Instant): Promise<PageState> {
  const answer = await ask({ kind: 'question', tab: tab.id, ...(at !== undefined && { at }) });
  if (answer === null) {
    return canBeRead(tab) ? { kind: 'unread', listed: isListed(tab.url ?? '') } : { kind: 'unreadable' };
  }
  if (answer.kind === 'failed') return { kind: 'failed', failure: answer.failure };
  const { notice } = answer.assessment;
  if (notice === undefined) return { kind: 'nothing' };
  const { url, hidden, hiddenByPage, storageTrouble } = answer;
  return { kind: 'notice', notice, url, hidden, hiddenByPage, ...(storageTrouble !== undefined && { storageTrouble }) };
}

/** Takes back that the notice on a tab's page was hidden: it stands there again. */
export async function showAgain(tab: Tabs.Tab): Promise<void> {
  await browser.runtime.sendMessage({ kind: 'show-again', tab: tab.id });
}

/** Browsers carry "nothing" from one process to another as null or as undefined, each in its own way. */
async function ask(question: object): Promise<Answer | { kind: 'failed'; failure: string } | null> {
  try {
    return ((await browser.runtime.sendMessage(question)) as Answer | null | undefined) ?? null;
  } catch (reason) {
    return { kind: 'failed', failure: String(reason) };
  }
}

/** Clicking the toolbar's button lends access to the tab, and with it the tab's address. */
function canBeRead({ url }: Tabs.Tab): boolean {
  return url === undefined || /^(?:https?|file):/.test(url);
}

/** Reads the page because the person asked, wherever it is. */
export async function readPage(tab: Tabs.Tab): Promise<PageState> {
  if (tab.id === undefined) return { kind: 'unreadable' };
  try {
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/reader.js'] });
  } catch (reason) {
    // Chromium's own words where an administrator has closed a host to extensions.
    return /ExtensionsSettings policy|blocked/i.test(String(reason)) ? { kind: 'blocked' } : { kind: 'unreadable' };
  }
  return heard(tab);
}

const TRIES = 20;
const PAUSE_MS = 100;

/** The reader sends its evidence on its own; the background has it a moment later. */
async function heard(tab: Tabs.Tab): Promise<PageState> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    const state = await askAbout(tab);
    if (state.kind !== 'unread') return state;
  }
  return { kind: 'nothing' };
}
