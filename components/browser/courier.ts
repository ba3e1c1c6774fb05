import type { AuditEvent, AuditRecord } from '../audit/event.ts';
import { type Service, toOtlp } from '../audit/otlp.ts';
import type { Outcome } from '../audit/outcome.ts';
import { enqueue, isDue, pack, parseQueue, type Queue, settle } from '../audit/queue.ts';

/** What a courier needs of the world. */
export interface Means {
  store: { getValue(): Promise<unknown>; setValue(queue: Queue): Promise<void>; removeValue(): Promise<void> };
  post(endpoint: string, message: object): Promise<Outcome>;
  /** Milliseconds since 1970. */
  clock(): number;
  newUid(): string;
  /** From 0 to 1. */
  chance(): number;
  service: Service;
}

/** Keeps the organisation's audit trail and brings it where it should go. */
export interface Courier {
  /** Keeps an event; resolves when it is in the store. */
  keep(event: AuditEvent): Promise<void>;
  /**
   * Delivers what is due, batch by batch, until nothing is left or an attempt fails.
   *
   * @returns milliseconds until the next attempt, or undefined when nothing waits.
   */
  deliver(endpoint: string): Promise<number | undefined>;
  /** Throws everything away: nobody wants it any more. */
  forget(): Promise<void>;
}

/**
 * Delivers at least once: a batch leaves the store after it was received, so a worker that is stopped in between sends
 * it again, and the receiver knows the records by their uid. Everything is in the store; a new courier goes on where the
 * last one was.
 */
export function createCourier({ store, post, clock, newUid, chance, service }: Means): Courier {
  let turn: Promise<unknown> = Promise.resolve();
  let underway: Promise<number | undefined> | undefined;
  /** Events that a full or failing disk did not take. */
  let unsaved = 0;

  /** One change of the store at a time: two that overlap would undo each other. */
  function change(how: (queue: Queue) => Queue): Promise<Queue> {
    const changed = turn.then(async () => {
      const stored = parseQueue(await store.getValue());
      const missing = unsaved;
      const queue = how({ ...stored, lost: stored.lost + missing });
      await store.setValue(queue);
      unsaved -= missing;
      return queue;
    });
    turn = changed.catch(() => undefined);
    return changed;
  }

  async function deliverAll(endpoint: string): Promise<number | undefined> {
    for (;;) {
      const waiting = parseQueue(await store.getValue());
      if (waiting.records.length === 0 && waiting.lost === 0) return undefined;
      if (!isDue(waiting, clock())) return waiting.notBefore - clock();
      let batch: readonly AuditRecord[] = [];
      await change((queue) => {
        const packed = pack(queue, { at: clock(), uid: newUid() });
        batch = packed.batch;
        return packed.queue;
      });
      // What was waiting may have been forgotten in the meantime; receivers need not take an empty request.
      if (batch.length === 0) return undefined;
      const outcome = await post(endpoint, toOtlp(batch, service));
      await change((queue) => settle(queue, batch, outcome, clock(), chance()));
    }
  }

  return {
    async keep(event) {
      try {
        await change((queue) => enqueue(queue, event));
      } catch {
        unsaved += 1;
      }
    },
    deliver(endpoint) {
      underway ??= deliverAll(endpoint).finally(() => {
        underway = undefined;
      });
      return underway;
    },
    async forget() {
      const gone = turn.then(() => store.removeValue());
      turn = gone.catch(() => undefined);
      await gone;
      unsaved = 0;
    },
  };
}
