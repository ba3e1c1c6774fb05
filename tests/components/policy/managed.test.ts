import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  GRACE_MS,
  LAST_KNOWN,
  LONG_GRACE_MS,
  type ManagedState,
  type ManagedStorage,
  watchManaged,
} from '../../../components/browser/managed.ts';
import type { Instant } from '../../../rules/instant.ts';

type Values = Record<string, unknown>;
type Listener = (changes: Values, area: string) => void;

/** A browser whose policy arrives when the test says so. */
function fakeBrowser({ stored, read }: { stored?: unknown; read: () => Promise<unknown> }) {
  const local: Values = stored === undefined ? {} : { [LAST_KNOWN]: stored };
  const listeners = new Set<Listener>();
  const storage: ManagedStorage = {
    local: {
      get: async (key) => ({ [key]: local[key] }),
      set: async (items) => void Object.assign(local, structuredClone(items)),
    },
    managed: { get: vi.fn(read) },
    onChanged: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
  const change = (area = 'managed') => {
    for (const listener of listeners) listener({}, area);
  };
  return { storage, local, listeners, change };
}

const now = () => new Date().toISOString() as Instant;
const ACME = { organisationName: 'Acme' };
const OTHER = { organisationName: 'Other' };
const lastKnown = (raw: unknown) => ({ raw, readAt: '2026-11-01T08:00:00+01:00' });

/** Starts watching and notes everything that is told, in the order in which it is told. */
function watch(browser: ReturnType<typeof fakeBrowser>, signal = new AbortController().signal) {
  const told: string[] = [];
  const note = ({ basis, policy }: ManagedState) => void told.push(`${basis}: ${policy.organisationName ?? '–'}`);
  const watched = watchManaged(browser.storage, { now, tell: note, signal });
  let settledAt: number | undefined;
  let knownAt: number | undefined;
  const started = Date.now();
  void watched.settled.then(() => {
    settledAt = Date.now() - started;
  });
  void watched.known.then(() => {
    knownAt = Date.now() - started;
  });
  return { ...watched, told, settledAt: () => settledAt, knownAt: () => knownAt };
}

/** A policy that the browser delivers `late` milliseconds after the start, and until then answers with nothing. */
function arriving(raw: unknown, late: number) {
  const started = Date.now();
  return async () => (Date.now() - started >= late ? raw : {});
}

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T08:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('the first start of all', () => {
  it.each([0, 1_000, 5_000])(
    'waits for a policy that arrives after %i ms and never speaks without it',
    async (late) => {
      const browser = fakeBrowser({ read: arriving(ACME, late) });
      const watched = watch(browser);
      await vi.advanceTimersByTimeAsync(GRACE_MS * 3);
      expect(watched.told).toEqual(['live: Acme']);
      expect(watched.settledAt()).toBe(late);
      expect(browser.local[LAST_KNOWN]).toMatchObject({ raw: ACME });
    },
  );

  it.each([1_000, 5_000])('takes the policy from an answer that itself takes %i ms', async (late) => {
    const answer = () => new Promise((resolve) => setTimeout(() => resolve(ACME), late));
    const watched = watch(fakeBrowser({ read: answer }));
    await vi.advanceTimersByTimeAsync(GRACE_MS * 3);
    expect(watched.told).toEqual(['live: Acme']);
    expect(watched.settledAt()).toBe(late);
  });

  it('presumes that there is none when the grace period is over', async () => {
    const watched = watch(fakeBrowser({ read: async () => ({}) }));
    await vi.advanceTimersByTimeAsync(GRACE_MS - 1);
    expect(watched.current().basis).toBe('nothing');
    expect(watched.told).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(watched.told).toEqual(['presumed: –']);
    expect(watched.knownAt()).toBe(GRACE_MS);
  });

  it('does not wait where the browser refuses, which means that there is none', async () => {
    const watched = watch(fakeBrowser({ read: () => Promise.reject(new Error('Managed storage manifest not found')) }));
    await vi.advanceTimersByTimeAsync(0);
    expect(watched.told).toEqual(['live: –']);
  });

  it('speaks after the grace period even when the browser never answers, and corrects itself when it does', async () => {
    const answer = () => new Promise((resolve) => setTimeout(() => resolve(ACME), 20_000));
    const watched = watch(fakeBrowser({ read: answer }));
    await vi.advanceTimersByTimeAsync(GRACE_MS);
    expect(watched.told).toEqual(['presumed: –']);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(watched.told).toEqual(['presumed: –', 'live: Acme']);
  });
});

describe('a later start', () => {
  it('speaks at once from what was last known, and confirms it', async () => {
    const watched = watch(fakeBrowser({ stored: lastKnown(ACME), read: arriving(ACME, 3_400) }));
    await vi.advanceTimersByTimeAsync(0);
    expect(watched.told).toEqual(['last-known: Acme']);
    expect(watched.current().readAt).toBe('2026-11-01T08:00:00+01:00');
    expect(watched.settledAt()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(GRACE_MS);
    expect(watched.told).toEqual(['last-known: Acme', 'live: Acme']);
  });

  it.each([0, 1_000, 5_000, 15_000])('replaces what was last known by what arrives after %i ms', async (late) => {
    const browser = fakeBrowser({ stored: lastKnown(ACME), read: arriving(OTHER, late) });
    const watched = watch(browser);
    await vi.advanceTimersByTimeAsync(LONG_GRACE_MS);
    expect(watched.told).toEqual(['last-known: Acme', 'live: Other']);
    expect(browser.local[LAST_KNOWN]).toMatchObject({ raw: OTHER });
  });

  it('keeps the last known policy through the grace period before it presumes that it was removed', async () => {
    const browser = fakeBrowser({ stored: lastKnown(ACME), read: async () => ({}) });
    const watched = watch(browser);
    await vi.advanceTimersByTimeAsync(LONG_GRACE_MS - 1);
    expect(watched.current().policy).toEqual(ACME);
    await vi.advanceTimersByTimeAsync(1);
    expect(watched.told).toEqual(['last-known: Acme', 'presumed: –']);
    expect(browser.local[LAST_KNOWN]).toMatchObject({ raw: {} });
  });

  it('asks no longer once it presumes, and the next start finds it confirmed', async () => {
    const browser = fakeBrowser({ stored: lastKnown(ACME), read: async () => ({}) });
    watch(browser);
    await vi.advanceTimersByTimeAsync(LONG_GRACE_MS * 2);
    const asked = vi.mocked(browser.storage.managed.get).mock.calls.length;
    await vi.advanceTimersByTimeAsync(LONG_GRACE_MS * 10);
    expect(browser.storage.managed.get).toHaveBeenCalledTimes(asked);

    const next = watch(fakeBrowser({ stored: browser.local[LAST_KNOWN], read: async () => ({}) }));
    await vi.advanceTimersByTimeAsync(0);
    expect(next.told).toEqual(['last-known: –', 'live: –']);
  });

  it('keeps it for as long as the browser does not answer at all, and sees it go when the answer is empty', async () => {
    const late = 90_000;
    const answer = () => new Promise((resolve) => setTimeout(() => resolve({}), late));
    const watched = watch(fakeBrowser({ stored: lastKnown(ACME), read: answer }));
    await vi.advanceTimersByTimeAsync(late - 1);
    expect(watched.told).toEqual(['last-known: Acme']);
    await vi.advanceTimersByTimeAsync(1);
    expect(watched.told).toEqual(['last-known: Acme', 'presumed: –']);
  });

  it('keeps it through the shorter grace period where the browser refuses', async () => {
    const watched = watch(
      fakeBrowser({
        stored: lastKnown(ACME),
        read: () => Promise.reject(new Error('Managed storage manifest not found')),
      }),
    );
    await vi.advanceTimersByTimeAsync(GRACE_MS - 1);
    expect(watched.current().policy).toEqual(ACME);
    await vi.advanceTimersByTimeAsync(1);
    expect(watched.current()).toMatchObject({ policy: {}, basis: 'live' });
  });

  it('settles at once where there was no policy and is none', async () => {
    const watched = watch(fakeBrowser({ stored: lastKnown({}), read: async () => ({}) }));
    await vi.advanceTimersByTimeAsync(0);
    expect(watched.told).toEqual(['last-known: –', 'live: –']);
  });

  it.each(['text', 7, null, [], { raw: ACME }])('starts afresh when the store holds %j', async (stored) => {
    const watched = watch(fakeBrowser({ stored, read: arriving(ACME, 1_000) }));
    await vi.advanceTimersByTimeAsync(GRACE_MS);
    expect(watched.told).toEqual(['live: Acme']);
  });

  it('survives a store that fails', async () => {
    const browser = fakeBrowser({ read: async () => ACME });
    browser.storage.local.get = () => Promise.reject(new Error('disk'));
    browser.storage.local.set = () => Promise.reject(new Error('disk'));
    const watched = watch(browser);
    await vi.advanceTimersByTimeAsync(0);
    expect(watched.told).toEqual(['live: Acme']);
  });
});

describe('a change while running', () => {
  it('is followed a moment later, once, however many keys changed', async () => {
    let raw: Values = ACME;
    const browser = fakeBrowser({ read: async () => raw });
    const watched = watch(browser);
    await vi.advanceTimersByTimeAsync(10_000);
    raw = OTHER;
    browser.change();
    await vi.advanceTimersByTimeAsync(50);
    browser.change();
    await vi.advanceTimersByTimeAsync(99);
    expect(watched.told).toEqual(['live: Acme']);
    await vi.advanceTimersByTimeAsync(1);
    expect(watched.told).toEqual(['live: Acme', 'live: Other']);
    expect(browser.storage.managed.get).toHaveBeenCalledTimes(2);
  });

  it('that removes the policy is believed without a grace period', async () => {
    let raw: Values = ACME;
    const browser = fakeBrowser({ read: async () => raw });
    const watched = watch(browser);
    await vi.advanceTimersByTimeAsync(0);
    raw = {};
    browser.change();
    await vi.advanceTimersByTimeAsync(100);
    expect(watched.told).toEqual(['live: Acme', 'live: –']);
  });

  it('ends the grace period when it brings the policy', async () => {
    const browser = fakeBrowser({ read: arriving(ACME, 3_300) });
    const watched = watch(browser);
    await vi.advanceTimersByTimeAsync(3_300);
    browser.change();
    await vi.advanceTimersByTimeAsync(100);
    expect(watched.told).toEqual(['live: Acme']);
    await vi.advanceTimersByTimeAsync(GRACE_MS);
    expect(watched.told).toEqual(['live: Acme']);
  });

  it('of another storage area concerns nobody', async () => {
    const browser = fakeBrowser({ read: async () => ACME });
    watch(browser);
    await vi.advanceTimersByTimeAsync(0);
    browser.change('local');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(browser.storage.managed.get).toHaveBeenCalledTimes(1);
  });
});

describe('the end', () => {
  it('leaves neither listener nor timer', async () => {
    const browser = fakeBrowser({ read: async () => ({}) });
    const end = new AbortController();
    const watched = watch(browser, end.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    end.abort();
    await vi.advanceTimersByTimeAsync(GRACE_MS);
    expect(browser.listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(watched.told).toEqual([]);
  });
});
