import type { Instant } from '../../rules/instant.ts';

const EPOCH_1601 = 11_644_473_600_000;

/**
 * Moments that programs count instead of writing, as the histories of browsers do: seconds, milliseconds or microseconds
 * since 1970, or microseconds since 1601; told apart by the number of digits.
 */
export function countedMoment(text: string): Instant | undefined {
  if (!/^\d+(?:\.\d+)?$/.test(text)) return undefined;
  const digits = text.split('.')[0]?.length;
  const value = Number(text);
  if (digits === 10) return moment(value * 1_000);
  if (digits === 13) return moment(value);
  if (digits === 16) return moment(value / 1_000);
  if (digits === 17) return moment(value / 1_000 - EPOCH_1601);
  return undefined;
}

function moment(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}+00:00` as Instant;
}
