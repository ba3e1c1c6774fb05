import { expect, it } from 'vitest';
import { isStale, reviewDueOn } from '../../rules/freshness.ts';
import type { Day } from '../../rules/instant.ts';

const on = (day: string) => ({ verified: { on: day as Day, by: 'toy-source' } });

it('counts a rule as checked lately to the last day of its period', () => {
  expect(reviewDueOn(on('2025-02-24'))).toBe('2026-02-24');
  expect(isStale(on('2025-02-24'), '2026-02-24' as Day)).toBe(false);
  expect(isStale(on('2025-02-24'), '2026-02-25' as Day)).toBe(true);
});

it('heeds a period of its own', () => {
  const quick = { ...on('2025-11-14'), reviewAfterDays: 30 };
  expect(reviewDueOn(quick)).toBe('2025-12-14');
  expect(isStale(quick, '2025-12-14' as Day)).toBe(false);
  expect(isStale(quick, '2025-12-15' as Day)).toBe(true);
});
