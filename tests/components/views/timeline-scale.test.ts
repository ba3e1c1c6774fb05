import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOnLine } from '../../../components/notice/timeline-scale.ts';
import type { Instant } from '../../../rules/instant.ts';

const day = (text: string) => `${text}T00:00:00-04:00` as Instant;

test('instants lie in proportion to time', () => {
  expect(placeOnLine([day('2024-01-01'), day('2024-01-11'), day('2024-01-21')], 200, 10)).toEqual([0, 100, 200]);
});

test('instants close to each other are pushed apart by the width of a mark', () => {
  expect(placeOnLine([day('2024-06-20'), day('2024-06-21'), day('2026-11-24')], 300, 26)).toEqual([0, 26, 300]);
});

test('at the end of the line they are pressed back', () => {
  const places = placeOnLine([day('2017-01-01'), day('2026-11-22'), day('2026-11-24')], 300, 26);
  expect(places.at(-1)).toBe(300);
  expect(places.at(-2)).toBe(274);
});

test('one instant, or several at the same moment, are drawn all the same', () => {
  expect(placeOnLine([day('2024-06-20')], 300, 26)).toEqual([0]);
  expect(placeOnLine([day('2024-06-20'), day('2024-06-20')], 300, 26)).toEqual([0, 26]);
  expect(placeOnLine([], 300, 26)).toEqual([]);
});

test('whatever the instants, marks stay on the line, in order, and do not overlap while there is room', () => {
  const times = fc.array(fc.integer({ min: 0, max: 4e12 }), { maxLength: 30 });
  fc.assert(
    fc.property(times, (list) => {
      const instants = list.toSorted((a, b) => a - b).map((time) => new Date(time).toISOString() as Instant);
      const places = placeOnLine(instants, 332, 26);
      const room = Math.min(26, 332 / Math.max(1, places.length - 1));
      places.forEach((place, index) => {
        expect(place).toBeGreaterThanOrEqual(-1e-6);
        expect(place).toBeLessThanOrEqual(332 + 1e-6);
        if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(room - 1e-6);
      });
    }),
  );
});
