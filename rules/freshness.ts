import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { type Day, daysBetween } from './instant.ts';
import type { Instrument } from './schema/law.ts';

/** A year: long enough for quiet law, short enough that nobody relies on a page that has been forgotten. */
const REVIEW_AFTER_DAYS = 365;

type Reviewed = Pick<Instrument, 'verified' | 'reviewAfterDays'>;

/** Whether a rule was last verified longer ago than its review period; the notice then says so quietly. */
export function isStale(instrument: Reviewed, today: Day): boolean {
  return daysBetween(instrument.verified.on, today) > (instrument.reviewAfterDays ?? REVIEW_AFTER_DAYS);
}

/** The last day on which a rule still counts as checked lately. */
export function reviewDueOn({ verified, reviewAfterDays = REVIEW_AFTER_DAYS }: Reviewed): Day {
  return formatISO(addDays(parseISO(verified.on), reviewAfterDays), { representation: 'date' }) as Day;
}
