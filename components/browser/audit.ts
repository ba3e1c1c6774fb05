import browser from 'webextension-polyfill';
import { BOOK } from '../../rules/book.ts';
import type { Assessment } from '../assess.ts';
import { type AuditEventKind, auditEvent } from '../audit/event.ts';
import type { Settings } from '../situation/effective.ts';
import { milliseconds } from './clock.ts';
import { createCourier } from './courier.ts';
import type { PageRecord } from './pages.ts';
import { policyWatch } from './policy.ts';
import { post } from './post.ts';
import { auditStore } from './stores.ts';
import { tabNote } from './tab-note.ts';

/**
 * The audit trail, which exists only where an organisation's policy names an endpoint. Nothing is kept for private windows
 * or of anybody who has no such policy.
 */

const courier = createCourier({
  store: auditStore,
  post,
  clock: milliseconds,
  newUid: () => crypto.randomUUID(),
  chance: Math.random,
  service: { version: browser.runtime.getManifest().version },
});

/** What happens together is delivered together. */
const GATHER = 2_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps an event, where the organisation asked for it, and sees to its delivery. */
export async function note(
  kind: AuditEventKind,
  page: PageRecord,
  { notice, verdicts }: Assessment,
  { reporting }: Settings,
  posture?: string,
): Promise<void> {
  const situation = verdicts[0]?.situation;
  if (reporting === undefined || page.isPrivate || notice === undefined || situation === undefined) return;
  const happening = {
    kind,
    notice,
    situation,
    url: page.url,
    revision: BOOK.revision,
    ...(posture !== undefined && { posture }),
  };
  const event = auditEvent(happening, reporting, { at: milliseconds(), uid: crypto.randomUUID() });
  if (event === undefined) return;
  await courier.keep(event);
  deliverIn(GATHER);
}

/** A notice that a person can see: once for each document and verdict, however often it is drawn again. */
export async function noteShown(
  { tab, document }: { tab: number; document?: string },
  page: PageRecord,
  assessment: Assessment,
  posture: string,
  settings: Settings,
): Promise<void> {
  const { notice } = assessment;
  if (settings.reporting === undefined || page.isPrivate || notice === undefined) return;
  // In a tab in the background the notice waits; the page speaks again when somebody looks at it.
  if (posture !== 'interstitial' && !(await browser.tabs.get(tab)).active) return;
  const showing = `${document ?? page.url} ${notice.fingerprint} ${notice.product}`;
  if ((await tabNote('shown', tab).read()) === showing) return;
  await tabNote('shown', tab).write(showing);
  await note('shown', page, assessment, settings, posture);
}

/** Delivers what is due. Any event that wakes the worker may call this; without a policy it does nothing. */
export async function deliver(): Promise<void> {
  const endpoint = await endpointNow();
  if (endpoint === undefined) return;
  // A store that cannot be read now is asked again the next time.
  const wait = await courier.deliver(endpoint).catch(() => undefined);
  // A worker that is stopped meanwhile tries when it is next awake.
  if (wait !== undefined) deliverIn(wait);
}

function deliverIn(wait: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void deliver(), wait);
}

/** Follows the policy: what nobody wants any more is thrown away unsent, once it is certain that nobody wants it. */
export async function followReporting(): Promise<void> {
  if ((await endpointNow()) !== undefined) return deliver();
  if (policyWatch().current().basis === 'live') await courier.forget();
}

/**
 * Asked of the policy alone: this runs whenever a tab is closed, in every browser. What was last known is good enough to
 * speak from, not to send to: the organisation may have taken it back.
 */
async function endpointNow(): Promise<string | undefined> {
  await policyWatch().settled;
  return policyWatch().current().policy.reportEndpoint;
}
