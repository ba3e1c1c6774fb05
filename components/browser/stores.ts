import { storage } from 'wxt/utils/storage';
import type { Queue } from '../audit/queue.ts';
import { shelf } from './shelf.ts';

/**
 * What is kept, and where. Nothing here is written for a private window: what is known of those stays in memory.
 */

/** What the person chose; see `parsePreferences`. */
export const preferencesStore = shelf('local:preferences');

/** Fingerprints of verdicts hidden until they change, newest last. */
export const hiddenStore = shelf('local:hidden');

/** Fingerprints hidden, or acknowledged, until the browser closes. */
export const hiddenThisSessionStore = shelf('session:hidden');

/** Fingerprints of verdicts whose notice was made small, until the browser closes. */
export const collapsedStore = shelf('session:collapsed');

/** Verdicts confirmed as read, each with its product. */
export const acknowledgedStore = shelf('local:acknowledged');

/** Verdicts, each with its product and site, past which a person chose to go on, until the browser closes. */
export const goneOnStore = shelf('session:gone-on');

/** The organisation's audit trail, as far as it has not been delivered; see `parseQueue`. */
export const auditStore = {
  getValue: () => storage.getItem<unknown>('local:audit'),
  setValue: (queue: Queue) => storage.setItem('local:audit', queue),
  removeValue: () => storage.removeItem('local:audit'),
  watch: (heard: (value: unknown) => void) => storage.watch<unknown>('local:audit', heard),
} as const;

const MOST_HIDDEN = 500;

/** The fingerprints in a stored list; anything that is not a list of texts counts as an empty one. */
export function fingerprintsIn(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((entry) => typeof entry === 'string') : [];
}

/** The list with one more fingerprint, bounded: the oldest dismissals are forgotten first. */
export function withFingerprint(stored: unknown, fingerprint: string): string[] {
  return [...fingerprintsIn(stored).filter((entry) => entry !== fingerprint), fingerprint].slice(-MOST_HIDDEN);
}
