import type { Instant } from '../../rules/instant.ts';
import type { Policy } from '../situation/policy/keys.ts';
import { type Known, type PolicyComplaint, parsePolicy } from '../situation/policy/parse.ts';

/** The organisation's settings, and how far they can be relied on. */
export interface ManagedState {
  readonly policy: Policy;
  readonly complaints: readonly PolicyComplaint[];
  /** What the browser delivered, untouched. */
  readonly raw: unknown;
  /** When the browser delivered it; null before it ever did. */
  readonly readAt: Instant | null;
  /**
   * nothing: not a word yet, so nobody knows whether there is an organisation, and nothing should speak;
   * last-known: as it was when last read, good enough to speak from;
   * presumed: none, since the browser delivered none in time. Good enough to speak from, too, and a slow machine may yet
   * prove it wrong: nothing that cannot be taken back may follow from it;
   * live: reconciled with the browser in this run.
   */
  readonly basis: 'nothing' | 'last-known' | 'presumed' | 'live';
}

export interface ManagedWatch {
  /** The newest state; the promises below only say when it is worth asking for, since it changes afterwards. */
  current(): ManagedState;
  /** Resolves when there is something to speak from: at once with a last-known policy, else after the grace period. */
  readonly known: Promise<void>;
  /** Resolves when the live value has been reconciled or given up; only then may a first-run page open. */
  readonly settled: Promise<void>;
}

type Changes = Record<string, unknown>;

/** As much of the extension API's `storage` as is needed. */
export interface ManagedStorage {
  local: { get(key: string): Promise<Record<string, unknown>>; set(items: Record<string, unknown>): Promise<void> };
  managed: { get(): Promise<unknown> };
  onChanged: {
    addListener(listener: (changes: Changes, area: string) => void): void;
    removeListener(listener: (changes: Changes, area: string) => void): void;
  };
}

export interface WatchOptions {
  now(): Instant;
  /** Called whenever the policy or its basis changes. */
  tell(state: ManagedState): void;
  signal: AbortSignal;
  known?: Known;
}

/** Where the last delivered values are kept in local storage. */
export const LAST_KNOWN = 'managed';
/** Chromium may deliver the policy seconds after its first, empty answer; seen up to 3.4 s, tested to 5 s. */
export const GRACE_MS = 6_000;
/** The same where there was a policy, from which can be spoken meanwhile. */
export const LONG_GRACE_MS = 20_000;
const RETRY_MS = 500;
/** Several keys change at once, one event each. */
const DEBOUNCE_MS = 100;

interface Delivered {
  raw: unknown;
  readAt: Instant;
}

function isEmpty(raw: unknown): boolean {
  return typeof raw !== 'object' || raw === null || Object.keys(raw).length === 0;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isDelivered(stored: unknown): stored is Delivered {
  return typeof stored === 'object' && stored !== null && 'raw' in stored && 'readAt' in stored;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Reads the organisation's settings and keeps reading them: the last known ones first, the live ones as soon as the
 * browser delivers them, every change a moment after it happened.
 *
 * An empty answer says nothing by itself, since browsers give it both before they have read a policy and where there is
 * none. It is believed when it is what was last known or when it follows a change, and presumed when the grace period is
 * over.
 * A rejected read is Firefox's way of saying that there is no policy, and believed where there was none or after the
 * shorter grace. Everything is kept in local storage, so that a restarted worker starts from where the last one was.
 */
export function watchManaged(storage: ManagedStorage, options: WatchOptions): ManagedWatch {
  const { now, tell, signal, known: knownPlaces } = options;
  const known = Promise.withResolvers<void>();
  const settled = Promise.withResolvers<void>();
  let state: ManagedState = { policy: {}, complaints: [], raw: {}, readAt: null, basis: 'nothing' };
  let reading = new AbortController();

  function publish(delivered: Delivered, basis: Exclude<ManagedState['basis'], 'nothing'>): void {
    const changed = state.basis !== basis || !same(state.raw, delivered.raw);
    state = { ...parsePolicy(delivered.raw, knownPlaces), ...delivered, basis };
    if (changed) tell(state);
    known.resolve();
    if (basis !== 'last-known') settled.resolve();
  }

  async function accept(raw: unknown, basis: 'presumed' | 'live' = 'live'): Promise<void> {
    const delivered = { raw: isEmpty(raw) ? {} : raw, readAt: now() };
    publish(delivered, basis);
    // A full or failing disk costs the next start its head start, nothing else.
    await storage.local.set({ [LAST_KNOWN]: delivered }).catch(() => undefined);
  }

  async function readLive(): Promise<{ raw: unknown; refused: boolean }> {
    try {
      return { raw: await storage.managed.get(), refused: false };
    } catch {
      return { raw: {}, refused: true };
    }
  }

  /** @param believeEmpty whether an empty answer is to be believed at once. */
  async function reconcile(believeEmpty: boolean): Promise<void> {
    reading.abort();
    reading = new AbortController();
    const stopped = AbortSignal.any([reading.signal, signal]);
    const wasEmpty = isEmpty(state.raw);
    let answers = 0;
    let overdue = false;
    const grace = setTimeout(
      () => {
        overdue = true;
        // Newer browsers answer only when they have read their policies: until then, what was known is not refuted.
        if (state.basis === 'nothing' || answers > 0) void accept({}, 'presumed');
      },
      wasEmpty ? GRACE_MS : LONG_GRACE_MS,
    );
    stopped.addEventListener('abort', () => clearTimeout(grace));
    for (; !stopped.aborted; answers += 1) {
      const { raw, refused } = await readLive();
      if (stopped.aborted) return;
      const confirmed = state.basis === 'live' || (state.basis === 'last-known' && wasEmpty);
      const refusalCounts = state.basis === 'nothing' || answers * RETRY_MS >= GRACE_MS;
      if (!isEmpty(raw) || believeEmpty || confirmed || (refused && refusalCounts)) {
        clearTimeout(grace);
        return accept(raw);
      }
      // Whatever comes later is announced as a change.
      if (overdue) return state.basis === 'presumed' ? undefined : accept({}, 'presumed');
      await pause(RETRY_MS, stopped);
    }
  }

  function watchChanges(): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listener = (_changes: Changes, area: string) => {
      if (area !== 'managed') return;
      clearTimeout(timer);
      timer = setTimeout(() => void reconcile(true), DEBOUNCE_MS);
    };
    storage.onChanged.addListener(listener);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      storage.onChanged.removeListener(listener);
    });
  }

  async function start(): Promise<void> {
    const stored = await storage.local.get(LAST_KNOWN).catch(() => ({ [LAST_KNOWN]: undefined }));
    const lastKnown = stored[LAST_KNOWN];
    if (state.basis === 'nothing' && isDelivered(lastKnown)) publish(lastKnown, 'last-known');
    if (state.basis !== 'live') await reconcile(false);
  }

  watchChanges();
  void start();
  return { current: () => state, known: known.promise, settled: settled.promise };
}
