import type { AuditEvent } from '../../../components/audit/event.ts';
import type { Queue } from '../../../components/audit/queue.ts';
import { createCourier, type Means } from '../../../components/browser/courier.ts';
import { post } from '../../../components/browser/post.ts';

/** An event that nobody mistakes for another. */
export function event(number: number, more: Partial<AuditEvent> = {}): AuditEvent {
  return {
    uid: `event-${number}`,
    at: 1_763_970_000_000 + number,
    kind: 'shown',
    facts: { 'caveat.place': 'US' },
    ...more,
  };
}

/** What a browser's disk holds; it survives the worker, and knows values only as JSON. */
export function disk(stored?: string) {
  const state = { stored };
  return {
    state,
    getValue: async (): Promise<unknown> => (state.stored === undefined ? null : JSON.parse(state.stored)),
    setValue: async (queue: Queue): Promise<void> => {
      state.stored = JSON.stringify(queue);
    },
    removeValue: async (): Promise<void> => {
      state.stored = undefined;
    },
  };
}

/** A clock that stands still until it is moved. */
export function clock(start = 1_763_970_000_000) {
  let time = start;
  return {
    now: () => time,
    move: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

let uids = 0;

/** A courier as a worker makes one, on a disk that may be older than it. */
export function courierOn(store: Means['store'], more: Partial<Means> = {}) {
  return createCourier({
    store,
    post,
    clock: Date.now,
    newUid: () => {
      uids += 1;
      return `report-${uids}`;
    },
    chance: () => 0.5,
    service: { version: '0.1.0' },
    ...more,
  });
}
