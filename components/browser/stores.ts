import { storage } from 'wxt/utils/storage';

/**
 * What is kept, and where. Nothing here is written for a private window: `desk.ts` keeps those in memory.
 *
 * Values are `unknown` where another version, a failing disk or a person's hand may have left anything: whoever reads
 * parses.
 */

/** What the person chose; see `parsePreferences`. */
export const preferencesStore = storage.defineItem<unknown>('local:preferences');

/** Fingerprints of verdicts hidden until they change, newest last. */
export const hiddenStore = storage.defineItem<unknown>('local:hidden');

/** Fingerprints hidden, or acknowledged, until the browser closes. */
export const hiddenThisSessionStore = storage.defineItem<unknown>('session:hidden');

/** Fingerprints of verdicts whose notice was made small, until the browser closes. */
export const collapsedStore = storage.defineItem<unknown>('session:collapsed');

/** Verdicts confirmed as read, each with its product. */
export const acknowledgedStore = storage.defineItem<unknown>('local:acknowledged');

/** What is known of a tab's page, for the popup and for re-judging. */
export function pageStore(tab: number) {
  return storage.defineItem<unknown>(`session:page:${tab}`);
}

const MOST_HIDDEN = 500;

/** The fingerprints in a stored list; anything that is not a list of texts counts as an empty one. */
export function fingerprintsIn(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((entry) => typeof entry === 'string') : [];
}

/** The list with one more fingerprint, bounded: the oldest dismissals are forgotten first. */
export function withFingerprint(stored: unknown, fingerprint: string): string[] {
  return [...fingerprintsIn(stored).filter((entry) => entry !== fingerprint), fingerprint].slice(-MOST_HIDDEN);
}
