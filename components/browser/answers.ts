import type { SpokenNotice } from '../notice/notice.ts';
import type { Answered } from '../situation/manners.ts';
import {
  acknowledgedStore,
  collapsedStore,
  fingerprintsIn,
  goneOnStore,
  hiddenStore,
  hiddenThisSessionStore,
  withFingerprint,
} from './stores.ts';

/** What a person can do about a verdict, and the store that remembers it. */
const STORES = {
  hide: hiddenStore,
  'hide-this-session': hiddenThisSessionStore,
  collapse: collapsedStore,
  acknowledge: acknowledgedStore,
  'go-on': goneOnStore,
} as const;
export type AnswerKind = keyof typeof STORES;

/** A notice, the site on which it stood, and whether that was in a private window. */
export type Subject = Pick<SpokenNotice, 'fingerprint' | 'product'> & { host: string; isPrivate: boolean };

/**
 * What was done, or taken back, in private windows. They know what was done elsewhere, write nothing, and what is done
 * there counts nowhere else and is forgotten with the worker.
 */
const inPrivate = new Map<string, boolean>();

/** An acknowledgement holds for one product, going on for one product on one site; everything else for the verdict. */
function keyOf(kind: AnswerKind, { fingerprint, product, host }: Subject): string {
  if (kind === 'go-on') return `${fingerprint} ${host} ${product}`;
  return kind === 'acknowledge' ? `${fingerprint} ${product}` : fingerprint;
}

async function holds(kind: AnswerKind, subject: Subject): Promise<boolean> {
  const key = keyOf(kind, subject);
  const privately = subject.isPrivate ? inPrivate.get(`${kind} ${key}`) : undefined;
  return privately ?? fingerprintsIn(await STORES[kind].read()).includes(key);
}

/** What the person has done about exactly this verdict. */
export async function answered(subject: Subject): Promise<Answered> {
  const [hidden, thisSession, collapsed, acknowledged, goneOn] = await Promise.all([
    holds('hide', subject),
    holds('hide-this-session', subject),
    holds('collapse', subject),
    holds('acknowledge', subject),
    holds('go-on', subject),
  ]);
  return { hidden: hidden || thisSession, collapsed, acknowledged, goneOn };
}

/** Remembers what a person did about a verdict; where that cannot be stored, until the background is stopped. */
export async function remember(kind: AnswerKind, subject: Subject): Promise<void> {
  const key = keyOf(kind, subject);
  if (subject.isPrivate) inPrivate.set(`${kind} ${key}`, true);
  else await keep(kind, (stored) => withFingerprint(stored, key));
}

/** Takes back what a person did about a verdict, so that the notice speaks again. */
export async function forget(kinds: readonly AnswerKind[], subject: Subject): Promise<void> {
  for (const kind of kinds) {
    const key = keyOf(kind, subject);
    if (subject.isPrivate) {
      inPrivate.set(`${kind} ${key}`, false);
      continue;
    }
    const list = fingerprintsIn(await STORES[kind].read());
    if (list.includes(key)) await keep(kind, (stored) => fingerprintsIn(stored).filter((entry) => entry !== key));
  }
}

/** The toolbar's window tells of a store that fails; what the person did counts all the same. */
async function keep(kind: AnswerKind, next: (stored: unknown) => string[]): Promise<void> {
  await STORES[kind].change(next).catch(() => undefined);
}
