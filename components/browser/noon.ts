import { type Day, formatInstant, type Instant } from '../../rules/instant.ts';

/** Noon of a day on the reader's own clock: the hour at which a day is surely that day. */
export function noonOn(day: Day): Instant {
  const noon = new Date(`${day}T12:00:00`);
  return formatInstant(noon, -noon.getTimezoneOffset());
}
