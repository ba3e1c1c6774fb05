import type { Status } from '../../rules/schema/vocabulary.ts';
import { byStrictness } from './judge-span.ts';
import type { Totals } from './totals.ts';

/** One bar: a month, or a year where there are many months. */
export interface Bar {
  /** "2024-07", "2024", or "" for rows without a date. */
  period: string;
  total: number;
  parts: { status: Status; count: number }[];
}

const MOST_BARS = 36;

/** The bars of the chart in the order of time; months become years where there are too many of them. */
export function barsOf({ byMonth }: Pick<Totals, 'byMonth'>): Bar[] {
  const perYear = byMonth.size > MOST_BARS;
  const periods = new Map<string, Map<Status, number>>();
  for (const [month, counts] of byMonth) {
    const period = perYear ? month.slice(0, 4) : month;
    const sums = periods.get(period) ?? new Map<Status, number>();
    periods.set(period, sums);
    for (const [status, count] of counts) sums.set(status, (sums.get(status) ?? 0) + count);
  }
  return [...periods]
    .map(([period, counts]) => {
      const parts = [...counts].map(([status, count]) => ({ status, count }));
      parts.sort((a, b) => byStrictness(a.status, b.status));
      return { period, total: parts.reduce((sum, { count }) => sum + count, 0), parts };
    })
    .sort((a, b) => (a.period < b.period ? -1 : 1));
}
