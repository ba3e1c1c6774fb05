import { describe, expect, it } from 'vitest';
import {
  compareInstants,
  contains,
  daysBetween,
  formatInstant,
  offsetMinutes,
  parseDay,
  parseInstant,
  shiftInstant,
} from '../../rules/instant.ts';

describe('parseInstant', () => {
  it.each([
    ['2024-07-20T00:00:00-04:00', '2024-07-20T00:00:00-04:00'],
    ['2024-07-20T04:00:00Z', '2024-07-20T04:00:00Z'],
    ['2024-07-20t04:00:00z', '2024-07-20T04:00:00Z'],
    ['2024-07-20T04:00Z', '2024-07-20T04:00Z'],
    ['2024-07-20T04:00:00.123456Z', '2024-07-20T04:00:00.123456Z'],
    ['2024-02-29T23:59:59+14:00', '2024-02-29T23:59:59+14:00'],
    ['2024-07-19T16:00:00-12:00', '2024-07-19T16:00:00-12:00'],
  ])('reads %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it.each([
    ['2024-07-20', 'with an offset'],
    ['2024-07-20T00:00:00', 'with an offset'],
    ['20 July 2024', 'with an offset'],
    ['', 'with an offset'],
    ['2024-02-30T00:00:00Z', 'not a day of the calendar'],
    ['2023-02-29T00:00:00Z', 'not a day of the calendar'],
    ['2024-13-01T00:00:00Z', 'not a day of the calendar'],
    ['2024-07-20T24:00:00Z', 'hours run from 00 to 23'],
    ['2024-07-20T23:59:60Z', 'seconds from 00 to 59'],
    ['2024-07-20T00:00:00+14:30', 'offsets run from'],
    ['2024-07-20T00:00:00-12:30', 'offsets run from'],
    ['2024-07-20T00:00:00+05:75', 'offsets run from'],
  ])('refuses %j and says why', (text, reason) => {
    expect(() => parseInstant(text)).toThrow(reason);
  });
});

it('compares moments, not the clocks on which they are written', () => {
  const eastern = parseInstant('2024-07-20T00:00:00-04:00');
  expect(compareInstants(eastern, parseInstant('2024-07-20T04:00:00Z'))).toBe(0);
  expect(compareInstants(eastern, parseInstant('2024-07-20T09:29:59+05:30'))).toBeGreaterThan(0);
  expect(compareInstants(eastern, parseInstant('2024-07-19T16:00:01-12:00'))).toBeLessThan(0);
});

it('holds the first moment of an interval and not its last', () => {
  const interval = {
    from: parseInstant('2024-07-20T00:00:00-04:00'),
    until: parseInstant('2024-09-29T00:00:00-04:00'),
  };
  expect(contains(interval, shiftInstant(interval.from, -1))).toBe(false);
  expect(contains(interval, interval.from)).toBe(true);
  expect(contains(interval, shiftInstant(interval.until, -1))).toBe(true);
  expect(contains(interval, interval.until)).toBe(false);
  expect(contains({ from: interval.from }, parseInstant('2999-01-01T00:00:00Z'))).toBe(true);
});

it('moves along a clock and keeps its offset', () => {
  expect(shiftInstant(parseInstant('2024-07-20T00:00:00-04:00'), -1)).toBe('2024-07-19T23:59:59-04:00');
  expect(shiftInstant(parseInstant('2024-12-31T23:59:59+05:45'), 1)).toBe('2025-01-01T00:00:00+05:45');
});

it('writes one moment on any clock', () => {
  const moment = new Date('2024-07-20T04:00:00Z');
  expect(formatInstant(moment)).toBe('2024-07-20T04:00:00+00:00');
  expect(formatInstant(moment, -240)).toBe('2024-07-20T00:00:00-04:00');
  expect(formatInstant(moment, 345)).toBe('2024-07-20T09:45:00+05:45');
  expect(offsetMinutes(parseInstant('2024-07-20T00:00:00-09:30'))).toBe(-570);
});

it('counts days between days, over a change of clocks', () => {
  expect(daysBetween(parseDay('2024-03-09'), parseDay('2024-03-11'))).toBe(2);
  expect(daysBetween(parseDay('2026-11-24'), parseDay('2025-11-24'))).toBe(-365);
  expect(() => parseDay('2024-2-1')).toThrow('YYYY-MM-DD');
});
