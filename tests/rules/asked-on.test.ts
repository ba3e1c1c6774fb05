import { describe, expect, test } from 'vitest';
import { askedOn } from '../../rules/asked-on.ts';
import { BOOK } from '../../rules/book.ts';
import { type Day, type Instant, parseInstant } from '../../rules/instant.ts';
import type { Situation } from '../../rules/schema/verdict.ts';

const NOW = parseInstant('2026-11-24T12:00:00-05:00');
const ACTS = ['buy', 'update'] as const;
const shopper = (at: string): Situation => ({
  at: parseInstant(at),
  place: 'US',
  audience: 'us-consumer',
  class: 'consumer-av',
});
const ask = (at: string, now: Instant = NOW) => askedOn(shopper(at), ACTS, BOOK, now);
const status = (verdict: { findings: { act: string; status: string }[] }) =>
  Object.fromEntries(verdict.findings.map((finding) => [finding.act, finding.status]));

describe('a day in the past', () => {
  test('before the determination was announced: nothing was known, and nothing is announced', () => {
    const answer = ask('2024-06-01T12:00:00-04:00');
    expect(answer.stance).toBe('past');
    expect(answer.differs).toBe(false);
    expect(answer.announced.map(({ ground }) => ground.instrument)).not.toContain('US-BIS-ICTS-2021-002');
  });

  test('between announcement and start: not yet forbidden, and shown as announced, with its day', () => {
    const answer = ask('2024-07-01T12:00:00-04:00');
    expect(status(answer.asWeKnowNow)).not.toMatchObject({ buy: 'prohibited' });
    const buying = answer.announced.find(({ act, ground }) => act === 'buy' && ground.effect === 'prohibited');
    expect(buying?.ground.since).toBe('2024-07-20T00:00:00-04:00');
    const updating = answer.announced.find(({ act, ground }) => act === 'update' && ground.effect === 'prohibited');
    expect(updating?.ground.since).toBe('2024-09-29T00:00:00-04:00');
    expect((buying?.issued ?? '') <= '2024-07-01').toBe(true);
  });

  test('the two sides of the instant', () => {
    expect(status(ask('2024-07-19T23:59:59-04:00').knownOnThatDay).buy).not.toBe('prohibited');
    expect(status(ask('2024-07-20T00:00:00-04:00').knownOnThatDay).buy).toBe('prohibited');
  });
});

test('a text issued after the asked day reaches back only as far as we know now', () => {
  const [instrument] = BOOK.instruments.filter(({ id }) => id === 'US-BIS-ICTS-2021-002');
  if (!instrument) throw new Error('The determination of 2024 is not in the book.');
  const late = { ...instrument, issued: '2025-01-01' as Day };
  const instruments = BOOK.instruments.map((each) => (each === instrument ? late : each));
  const rules = new Map(
    [...BOOK.rules].map(([act, all]) => [
      act,
      all.map((rule) => (rule.instrument === instrument ? { ...rule, instrument: late } : rule)),
    ]),
  );
  const answer = askedOn(shopper('2024-08-01T12:00:00-04:00'), ['buy'], { ...BOOK, instruments, rules }, NOW);
  expect(answer.differs).toBe(true);
  expect(status(answer.asWeKnowNow).buy).toBe('prohibited');
  expect(status(answer.knownOnThatDay).buy).not.toBe('prohibited');
  expect(answer.issuedLater).toEqual([{ instrument: 'US-BIS-ICTS-2021-002', issued: '2025-01-01' }]);
});

test('now, and a day to come', () => {
  expect(ask('2026-11-24T17:00:00+00:00').stance).toBe('now');
  expect(ask('2027-01-01T00:00:00-05:00').stance).toBe('future');
  expect(ask('2027-01-01T00:00:00-05:00').differs).toBe(false);
});
