// One file each: the package's own index would load some three hundred.
import { addSeconds } from 'date-fns/addSeconds';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { remembering } from './memory.ts';

/** A moment with its offset, as the law states it: "2024-07-20T00:00:00-04:00". */
export type Instant = string & { readonly instant: true };
/** A day without a place, for publication and survey dates: "2024-06-24". */
export type Day = string & { readonly day: true };

/** Half-open: `from` is inside, `until` is not. No `until`: still running. */
interface Span {
  readonly from: Instant;
  readonly until?: Instant | undefined;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MINUTE = 60_000;
/** Places on earth keep clocks between UTC-12 and UTC+14. */
const EASTERNMOST = 14 * 60;
const WESTERNMOST = -12 * 60;

/**
 * Reads a moment as a person or another program writes it: seconds may be missing, the offset may be "Z", and must be
 * there, because a clock time without a place is no instant.
 *
 * @throws RangeError saying what is wrong with the text and how to write it
 */
export function parseInstant(text: string): Instant {
  const parts = INSTANT.exec(text);
  if (parts === null) throw unreadable(text, 'write YYYY-MM-DDThh:mm:ss with an offset, as 2024-07-20T00:00:00-04:00');
  const [, day = '', hour = '', minute = '', second = '00', zone = ''] = parts;
  if (!isDay(day)) throw unreadable(text, `${day} is not a day of the calendar`);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    throw unreadable(text, 'hours run from 00 to 23, minutes and seconds from 00 to 59');
  }
  if (Number(zone.slice(4)) > 59 || !isOnEarth(zone)) throw unreadable(text, 'offsets run from -12:00 to +14:00');
  return text.toUpperCase() as Instant;
}

/**
 * Reads a calendar day.
 *
 * @throws RangeError when the text is no day of the calendar
 */
export function parseDay(text: string): Day {
  if (!isDay(text)) throw unreadable(text, 'write a day of the calendar as YYYY-MM-DD');
  return text as Day;
}

/**
 * Milliseconds since 1970-01-01T00:00:00Z; the only measure in which instants may be compared. A book names a few hundred
 * instants, and one question compares them thousands of times.
 */
export const epoch: (instant: Instant) => number = remembering(4_096, (instant) => Date.parse(instant));

/** Negative when `a` is earlier, zero when both name the same moment in whatever offset, positive when later. */
export function compareInstants(a: Instant, b: Instant): number {
  return epoch(a) - epoch(b);
}

/** Whether the moment lies in a half-open interval. */
export function contains(interval: Span, at: Instant): boolean {
  if (compareInstants(at, interval.from) < 0) return false;
  return interval.until === undefined || compareInstants(at, interval.until) < 0;
}

/** The same clock, some seconds later or (negative) earlier: the offset stays. */
export function shiftInstant(instant: Instant, seconds: number): Instant {
  return formatInstant(addSeconds(epoch(instant), seconds), offsetMinutes(instant));
}

/** Writes a moment on the clock of an offset, given in minutes east of UTC. */
export function formatInstant(moment: Date, offset = 0): Instant {
  const clock = new Date(moment.getTime() + offset * MINUTE).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  const hours = String(Math.trunc(size / 60)).padStart(2, '0');
  const minutes = String(size % 60).padStart(2, '0');
  return `${clock}${offset < 0 ? '-' : '+'}${hours}:${minutes}` as Instant;
}

/** Minutes east of UTC: -240 for "-04:00". */
export function offsetMinutes(instant: Instant): number {
  return zoneMinutes(/(?:Z|[+-]\d{2}:\d{2})$/i.exec(instant)?.[0] ?? 'Z');
}

/** The calendar day on which the moment falls where its offset is kept. */
export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10) as Day;
}

/** Whole days from one day to a later one; negative when the order is reversed. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

function isDay(text: string): boolean {
  return DAY.test(text) && isValid(parseISO(text));
}

function isOnEarth(zone: string): boolean {
  const minutes = zoneMinutes(zone);
  return minutes >= WESTERNMOST && minutes <= EASTERNMOST;
}

function zoneMinutes(zone: string): number {
  if (zone.length === 1) return 0;
  const size = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -size : size;
}

function unreadable(text: string, remedy: string): RangeError {
  return new RangeError(`"${text}" cannot be read as a moment or day: ${remedy}.`);
}
