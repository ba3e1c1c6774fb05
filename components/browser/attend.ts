import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { textIn } from '../settings/text.ts';
import { answer } from './answer-questions.ts';
import { deliver, followReporting } from './audit.ts';
import { bring } from './bring.ts';
import { circumstances } from './circumstances.ts';
import { carryOut } from './deeds.ts';
import { receive, type Visitor } from './desk.ts';
import { withdrawFront } from './front.ts';
import { mayReadListedShops, readTabsInFront } from './listed-shops.ts';
import { OurMessageSchema, PageMessageSchema } from './messages.ts';
import { placeReader } from './other-shops.ts';
import { forgetPage } from './pages.ts';
import { onPolicyChange, policyWatch } from './policy.ts';
import { react } from './reactions.ts';
import { rejudgeAll } from './rejudge.ts';
import { obeyShortcut } from './shortcuts.ts';
import { showAgain } from './show-again.ts';
import { preferencesStore } from './stores.ts';
import { tabNote } from './tab-note.ts';
import { showAtRest } from './toolbar.ts';
import { welcome } from './welcome.ts';

/**
 * Hears everything that can wake the background. All listeners are added before anything is awaited: a worker that is
 * started for an event loses it otherwise.
 */
export function attend(): void {
  browser.runtime.onMessage.addListener(hear);
  browser.runtime.onInstalled.addListener(({ reason }) => void (reason === 'install' && welcome()));
  browser.tabs.onRemoved.addListener((tab) => void leaveTab(tab));
  // Firefox for Android has no keyboard shortcuts.
  browser.commands?.onCommand.addListener((command) => void obeyShortcut(command));
  browser.permissions.onAdded.addListener(() => void Promise.all([followPermissions(), readTabsInFront()]));
  browser.permissions.onRemoved.addListener(() => void followPermissions());
  preferencesStore.watch(() => void rejudgeAll());
  onPolicyChange(() => void Promise.all([rejudgeAll(), followPermissions(), followReporting()]));
  void policyWatch().settled.then(followReporting);
}

/** Nothing is kept about a tab that is gone. The background is awake now, so what waits to be delivered is. */
async function leaveTab(tab: number): Promise<void> {
  await Promise.all([forgetPage(tab), tabNote('shown', tab).remove(), withdrawFront(tab), deliver()]);
}

/** Puts the reader where it may be, and says in the toolbar where it may not. */
async function followPermissions(): Promise<void> {
  const { settings, voice } = await circumstances();
  const barred = !(await mayReadListedShops());
  await showAtRest(barred ? { badge: '?', tooltip: textIn(voice)('shops_barred_tooltip') } : undefined);
  await placeReader(settings.additionalSellers);
}

/** Pages may send evidence and circumstances; only our own pages may ask questions and do deeds. */
function hear(message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  if (isOurPage(sender)) {
    const ours = v.safeParse(OurMessageSchema, message);
    if (!ours.success) return undefined;
    return serve(ours.output, sender.tab?.id);
  }
  const visitor = visitorOf(sender);
  const parsed = v.safeParse(PageMessageSchema, message);
  if (visitor === undefined || !parsed.success) return undefined;
  const { output } = parsed;
  switch (output.kind) {
    case 'glimpsed':
      return sendWitness(visitor);
    case 'approached':
      return bring('details', visitor).catch(stayAway);
    case 'evidence':
      return receive(visitor, output.evidence);
    case 'circumstance':
      return react(visitor, output.circumstance);
    default:
      return output satisfies never;
  }
}

function serve(message: v.InferOutput<typeof OurMessageSchema>, from: number | undefined): Promise<unknown> {
  switch (message.kind) {
    case 'question':
      return answer(message);
    case 'show-again':
      return showAgain(message.tab);
    case 'deed':
      return carryOut(message, from);
    default:
      return message satisfies never;
  }
}

/** While the page is read, what its evidence will be judged by is made ready, the words of the language above all. */
function sendWitness(visitor: Visitor): Promise<void> {
  const sent = bring('witness', visitor).catch(stayAway);
  circumstances().catch(stayAway);
  return sent;
}

/** The page is gone by now, or closed to us: there is nobody to bring anything to. What else fails is met again. */
function stayAway(): void {}

function isOurPage({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) === true;
}

/** Only the top frame of a tab is heard: an advertisement in a frame is not the page. */
function visitorOf(sender: Runtime.MessageSender & { documentId?: string }): Visitor | undefined {
  const tab = sender.tab?.id;
  if (tab === undefined || sender.frameId !== 0) return undefined;
  const document = sender.documentId;
  return { tab, isPrivate: sender.tab?.incognito === true, ...(document !== undefined && { document }) };
}
