import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BATCH,
  EMPTY,
  enqueue,
  isDue,
  LONGEST_PAUSE,
  MOST_EVENTS,
  pack,
  parseQueue,
  type Queue,
  settle,
} from '../../../components/audit/queue.ts';
import { event } from './trail.ts';

const filled = (count: number): Queue =>
  Array.from({ length: count }, (_, number) => event(number)).reduce(enqueue, EMPTY);
const AT = 1_763_970_000_000;
const fail = (queue: Queue, chance = 0.5) => settle(queue, [], { kind: 'later', because: 'no net' }, AT, chance);

describe('the bound', () => {
  it('lets the oldest fall out and counts it', () => {
    const queue = filled(MOST_EVENTS + 3);
    expect(queue.records).toHaveLength(MOST_EVENTS);
    expect(queue.records[0]?.uid).toBe('event-3');
    expect(queue.lost).toBe(3);
  });

  it('reports losses first, once, under a uid that stays', () => {
    const first = pack(filled(MOST_EVENTS + 3), { at: AT, uid: 'report-1' });
    expect(first.batch).toHaveLength(BATCH);
    expect(first.batch[0]).toEqual({ kind: 'lost', count: 3, at: AT, uid: 'report-1' });
    // More is lost before the report arrives: it waits for the next report, and this one stays what it was.
    const later = enqueue(fail(first.queue), event(2_000));
    const second = pack(later, { at: AT + 1, uid: 'report-2' });
    expect(second.batch[0]).toEqual(first.batch[0]);
    expect(second.queue.lost).toBe(1);
    const third = pack(settle(second.queue, second.batch, { kind: 'taken', rejected: 0 }, AT, 0), {
      at: AT + 2,
      uid: 'report-3',
    });
    expect(third.batch[0]).toEqual({ kind: 'lost', count: 1, at: AT + 2, uid: 'report-3' });
  });

  it('counts no event twice and forgets none, whatever happens in whichever order', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), count: fc.integer({ min: 1, max: 700 }) }),
      fc.record({
        do: fc.constantFrom('take' as const, 'refuse' as const, 'later' as const),
        count: fc.integer({ min: 0, max: 3 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let queue = EMPTY;
        let added = 0;
        let delivered = 0;
        let reported = 0;
        for (const [number, { do: what, count }] of steps.entries()) {
          if (what === 'add') {
            for (const end = added + count; added < end; added += 1) queue = enqueue(queue, event(added));
            continue;
          }
          const packed = pack(queue, { at: AT, uid: `report-${number}` });
          const events = packed.batch.filter(({ kind }) => kind !== 'lost').length;
          const rejected = Math.min(count, events);
          const outcome =
            what === 'take'
              ? ({ kind: 'taken', rejected } as const)
              : ({ kind: what === 'refuse' ? 'refused' : 'later', because: '' } as const);
          queue = settle(packed.queue, packed.batch, outcome, AT, 0.5);
          if (what === 'take') delivered += events - rejected;
          if (what === 'take')
            reported += packed.batch.reduce((sum, each) => sum + (each.kind === 'lost' ? each.count : 0), 0);
        }
        const waiting = queue.records.reduce((sum, each) => sum + (each.kind === 'lost' ? each.count : 1), 0);
        expect(delivered + reported + waiting + queue.lost).toBe(added);
        expect(queue.records.length).toBeLessThanOrEqual(MOST_EVENTS + 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('when to try again', () => {
  it('doubles the pause with each failure, up to an hour', () => {
    let queue = filled(1);
    const pauses = Array.from({ length: 14 }, () => {
      queue = fail(queue, 1);
      return queue.notBefore - AT;
    });
    expect(pauses.slice(0, 4)).toEqual([5_000, 10_000, 20_000, 40_000]);
    expect(pauses.at(-1)).toBe(LONGEST_PAUSE);
  });

  it('spreads many machines over half of the pause', () => {
    expect(fail(filled(1), 0).notBefore - AT).toBe(2_500);
    expect(fail(filled(1), 1).notBefore - AT).toBe(5_000);
  });

  it('waits as long as the receiver asked, a little longer, and never longer than about a day', () => {
    const pause = (wish: number, chance: number) =>
      settle(filled(1), [], { kind: 'later', because: 'HTTP 429', after: wish }, AT, chance).notBefore - AT;
    expect(pause(120_000, 0)).toBe(120_000);
    expect(pause(120_000, 1)).toBe(132_000);
    expect(pause(1e15, 0)).toBe(86_400_000);
  });

  it('rests after a refusal, so that the rest of the trail is not burnt', () => {
    const queue = filled(BATCH + 50);
    const { batch } = pack(queue, { at: AT, uid: 'r' });
    const rested = settle(queue, batch, { kind: 'refused', because: 'HTTP 404' }, AT, 0);
    expect(rested).toMatchObject({ lost: BATCH, notBefore: AT + LONGEST_PAUSE, failure: 'HTTP 404' });
    expect(rested.records).toHaveLength(50);
    expect(isDue(rested, AT + LONGEST_PAUSE - 1)).toBe(false);
    expect(isDue(rested, AT + LONGEST_PAUSE)).toBe(true);
  });

  it('forgets failures with the first success', () => {
    const queue = fail(fail(filled(2)));
    const { batch } = pack(queue, { at: AT, uid: 'r' });
    expect(settle(queue, batch, { kind: 'taken', rejected: 0 }, AT, 0)).toEqual({
      records: [],
      lost: 0,
      failures: 0,
      notBefore: 0,
      delivered: AT,
    });
  });

  it('is not due when nothing waits', () => {
    expect(isDue(EMPTY, AT)).toBe(false);
  });
});

it.each([undefined, null, 'text', 7, [], {}, { records: [{}] }, { ...EMPTY, lost: -1 }])(
  'reads %j from a store as an empty queue',
  (stored) => {
    expect(parseQueue(stored)).toEqual(EMPTY);
  },
);

it('reads its own writing', () => {
  const queue = fail(pack(filled(MOST_EVENTS + 1), { at: AT, uid: 'r' }).queue);
  expect(parseQueue(JSON.parse(JSON.stringify(queue)))).toEqual(queue);
});
