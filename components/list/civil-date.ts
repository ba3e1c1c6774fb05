import { monthNumber } from './month-names.ts';
import type { CivilTime } from './zone.ts';

/** Which comes first in "03/04/2024". */
export type DateOrder = 'day-first' | 'month-first';

/** A date as it is written, before anybody asks in which zone. */
export interface WrittenDate extends CivilTime {
  /** Whether a time of day is given. */
  timed: boolean;
  /** The offset that is written with it, as "+02:00". */
  offset?: string;
}

const YEAR_FIRST = /^(\d{4})[-/.年년]\s*(\d{1,2})[-/.月월]\s*(\d{1,2})[.日일]?(?:$|[T\s,]+(.*))/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})\.?(?:$|[T\s,]+(.*))/;
const DAY_NAMED =
  /^(?:\p{L}+[,.]?\s+)?(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:de\s+|of\s+)?(\p{L}+)\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4}|\d{2})(?:$|[\s,]+(.*))/u;
const MONTH_NAMED = /^(?:\p{L}+[,.]?\s+)?(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})(?:$|[\s,]+(.*))/u;
const SPREADSHEET_DAY = /^\d{5}(?:\.\d+)?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/**
 * The days and times that a text can mean: none when it is no date, two when day and month cannot be told apart.
 */
export function writtenDates(text: string, order?: DateOrder): WrittenDate[] {
  if (SPREADSHEET_DAY.test(text)) return spreadsheetDay(Number(text));
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst) return reading(yearFirst[1], yearFirst[2], yearFirst[3], yearFirst[4]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [, one, separator, two, year, time] = yearLast;
    const dayFirst = () => reading(year, two, one, time);
    const monthFirst = () => reading(year, one, two, time);
    const known = order ?? (separator === '.' ? 'day-first' : undefined);
    if (known) return known === 'day-first' ? dayFirst() : monthFirst();
    return one === two ? dayFirst() : [...dayFirst(), ...monthFirst()];
  }
  const dayNamed = DAY_NAMED.exec(text);
  const dayNamedMonth = dayNamed && monthNumber(dayNamed[2] ?? '');
  if (dayNamed && dayNamedMonth) return reading(dayNamed[3], String(dayNamedMonth), dayNamed[1], dayNamed[4]);
  const monthNamed = MONTH_NAMED.exec(text);
  const monthNamedMonth = monthNamed && monthNumber(monthNamed[1] ?? '');
  if (monthNamed && monthNamedMonth)
    return reading(monthNamed[3], String(monthNamedMonth), monthNamed[2], monthNamed[4]);
  return [];
}

/** At most one; none when there is no such day or the time makes no sense. */
function reading(year = '', month = '', day = '', time = ''): WrittenDate[] {
  const clock = time.trim() === '' ? undefined : TIME.exec(time.trim());
  if (clock === null) return [];
  const date: WrittenDate = {
    year: Number(year.length === 2 ? `20${year}` : year),
    month: Number(month),
    day: Number(day),
    hour: hours(Number(clock?.[1] ?? 0), clock?.[4]),
    minute: Number(clock?.[2] ?? 0),
    second: Number(clock?.[3] ?? 0),
    timed: clock !== undefined,
    ...(clock?.[5] && { offset: offset(clock[5]) }),
  };
  return exists(date) ? [date] : [];
}

/** Spreadsheets count days from the end of 1899; the fraction is the time of day. */
function spreadsheetDay(count: number): WrittenDate[] {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(count * 86_400) * 1_000);
  const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  const clock = { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() };
  const written = { ...civil, ...clock, timed: !Number.isInteger(count) };
  return exists(written) ? [written] : [];
}

function hours(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function offset(written: string): string {
  return /^[a-z]/i.test(written) ? '+00:00' : written.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
}

function exists({ year, month, day, hour, minute, second }: CivilTime): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    year >= 1990 &&
    year < 2100 &&
    hour < 24 &&
    minute < 60 &&
    second < 60
  );
}

/**
 * Which comes first in a column of dates, told by those that can only be read one way; undefined when none tells, or when
 * they contradict each other.
 */
export function sniffDateOrder(cells: Iterable<string>): DateOrder | undefined {
  const seen = new Set<DateOrder>();
  for (const cell of cells) {
    const match = YEAR_LAST.exec(cell.trim());
    if (!match) continue;
    if (match[2] === '.' || Number(match[1]) > 12) seen.add('day-first');
    else if (Number(match[3]) > 12) seen.add('month-first');
  }
  return seen.size === 1 ? [...seen][0] : undefined;
}
