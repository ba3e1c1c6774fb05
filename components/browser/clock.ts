import { formatISO } from 'date-fns';
import type { Instant } from '../../rules/instant.ts';

/** This instant, with the reader's own offset, to the second. The only place where the program looks at a clock. */
export function now(): Instant {
  return formatISO(new Date()) as Instant;
}
