import { differenceInMilliseconds, formatISO, parseISO } from 'date-fns';
import type { Instant } from '../../rules/instant.ts';

/** This instant, with the reader's own offset, to the second. The only place where the program looks at a clock. */
export function now(): Instant {
  return formatISO(new Date()) as Instant;
}

/** How far off an instant is; negative when it has passed. */
export function millisecondsUntil(instant: Instant): number {
  return differenceInMilliseconds(parseISO(instant), new Date());
}

/** Milliseconds since 1970, for what only machines compare. */
export function milliseconds(): number {
  return Date.now();
}
