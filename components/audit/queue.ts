import * as v from 'valibot';
import { AUDIT_EVENTS, type AuditEvent, type AuditRecord, type LossReport } from './event.ts';
import type { Outcome } from './outcome.ts';

/**
 * What waits to be delivered, and when to try. Plain data that lives in the browser's storage: a worker that is stopped
 * at any moment finds it as it left it. Every function returns a new queue and changes nothing.
 */

/** Events kept at most; about half a megabyte. When one more comes, the oldest falls out and is counted. */
export const MOST_EVENTS = 1000;
/** Records of one request. */
export const BATCH = 100;

const FIRST_PAUSE = 5_000;
/** An hour. Also the rest after a refusal, so that a receiver that is set up wrongly costs one batch an hour. */
export const LONGEST_PAUSE = 3_600_000;
/** A receiver may ask for more patience than we would have, but not for more than a day. */
const LONGEST_WISH = 86_400_000;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const EventSchema = v.object({
  uid: v.string(),
  at: Count,
  kind: v.picklist(AUDIT_EVENTS),
  facts: v.record(v.string(), v.string()),
});
const LossSchema = v.object({ uid: v.string(), at: Count, kind: v.literal('lost'), count: Count });
const QueueSchema = v.object({
  records: v.array(v.union([EventSchema, LossSchema])),
  lost: Count,
  failures: Count,
  notBefore: Count,
  delivered: v.optional(Count),
  failure: v.optional(v.string()),
});

export interface Queue {
  /** Oldest first; a report of losses goes before them all. */
  readonly records: readonly AuditRecord[];
  /** Events that fell out and are in no report yet. */
  readonly lost: number;
  /** Attempts that failed since the last success. */
  readonly failures: number;
  /** The next attempt; milliseconds since 1970. */
  readonly notBefore: number;
  /** The last delivery. */
  readonly delivered?: number | undefined;
  /** Why the last attempt failed, or what the receiver remarked. */
  readonly failure?: string | undefined;
}

export const EMPTY: Queue = Object.freeze({ records: [], lost: 0, failures: 0, notBefore: 0 });

/** Reads what a store holds; anything that is no queue is an empty one. */
export function parseQueue(stored: unknown): Queue {
  const parsed = v.safeParse(QueueSchema, stored);
  return parsed.success ? parsed.output : EMPTY;
}

function isEvent(record: AuditRecord): record is AuditEvent {
  return record.kind !== 'lost';
}

/** Adds an event. Beyond the bound the oldest one falls out. */
export function enqueue(queue: Queue, event: AuditEvent): Queue {
  const records = [...queue.records, event];
  if (records.filter(isEvent).length <= MOST_EVENTS) return { ...queue, records };
  return { ...queue, records: records.toSpliced(records.findIndex(isEvent), 1), lost: queue.lost + 1 };
}

/**
 * Takes the next batch, without removing it. Losses become a record of their own, with a uid that stays the same in
 * every attempt, so at most one such report waits at a time and later losses wait for the next.
 *
 * @param spare time and uid for a report of losses, should one be due.
 */
export function pack(
  queue: Queue,
  spare: { at: number; uid: string },
): { queue: Queue; batch: readonly AuditRecord[] } {
  const due = queue.lost > 0 && queue.records.every(isEvent);
  const report: LossReport = { ...spare, kind: 'lost', count: queue.lost };
  const packed = due ? { ...queue, records: [report, ...queue.records], lost: 0 } : queue;
  return { queue: packed, batch: packed.records.slice(0, BATCH) };
}

/** Whether there is anything to deliver at this time. */
export function isDue({ records, lost, notBefore }: Queue, at: number): boolean {
  return (records.length > 0 || lost > 0) && at >= notBefore;
}

/**
 * Draws the conclusion from an attempt.
 *
 * @param at milliseconds since 1970.
 * @param chance from 0 to 1: spreads the attempts of many machines.
 */
export function settle(
  queue: Queue,
  batch: readonly AuditRecord[],
  outcome: Outcome,
  at: number,
  chance: number,
): Queue {
  const { delivered } = queue;
  const known = delivered === undefined ? {} : { delivered };
  if (outcome.kind === 'later') {
    const failures = queue.failures + 1;
    const wait = outcome.after === undefined ? pauseAfter(failures, chance) : wished(outcome.after, chance);
    return { ...queue, failures, notBefore: at + wait, failure: outcome.because };
  }
  const sent = new Set(batch.map(({ uid }) => uid));
  const records = queue.records.filter(({ uid }) => !sent.has(uid));
  if (outcome.kind === 'refused') {
    const lost = queue.lost + batch.reduce((sum, record) => sum + (isEvent(record) ? 1 : record.count), 0);
    return {
      ...known,
      records,
      lost,
      failures: queue.failures + 1,
      notBefore: at + LONGEST_PAUSE,
      failure: outcome.because,
    };
  }
  const { rejected, remark } = outcome;
  const failure = remark === undefined ? {} : { failure: remark };
  return { records, lost: queue.lost + rejected, failures: 0, notBefore: 0, delivered: at, ...failure };
}

/** Doubles with each failure, up to an hour; between half of it and all of it by chance. */
function pauseAfter(failures: number, chance: number): number {
  const full = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1));
  return Math.round((full / 2) * (1 + chance));
}

/** Not before the time that the receiver named, and not all machines at that very moment. */
function wished(after: number, chance: number): number {
  const wait = Math.min(after, LONGEST_WISH);
  return Math.round(wait * (1 + chance / 10));
}
