import type { Instant } from '../../rules/instant.ts';
import type { JurisdictionId } from '../../rules/schema/verdict.ts';
import zones from './zones.json' with { type: 'json' };

/** The first and the last moment that a written date can mean. */
export interface Span {
  from: Instant;
  /** Inclusive: the last second. */
  to: Instant;
}

/** A civil time without a zone. */
export interface CivilTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const ZONES: Readonly<Record<string, string>> = zones;

/** The time zone that a place's papers are most likely dated in: that of its capital, or of most of its people. */
export function zoneOf(place: JurisdictionId): string | undefined {
  return ZONES[place];
}

/**
 * The moment of a civil time in a zone. A time that the clocks skipped or showed twice is read with one of the two offsets.
 * @param zone an IANA name, or a fixed offset as "+14:00"
 */
export function instantIn(zone: string, civil: CivilTime): Instant {
  const asUtc = utc(civil);
  const fixed = /^[+-]\d{2}:\d{2}$/.test(zone);
  const offset = fixed ? minutes(zone) : offsetAt(zone, asUtc - offsetAt(zone, asUtc) * 60_000);
  return (new Date(asUtc).toISOString().slice(0, 19) + written(offset)) as Instant;
}

/** A day, from its first to its last second; without a known zone, from where it begins first to where it ends last. */
export function spanOfDay(zone: string | undefined, day: Pick<CivilTime, 'year' | 'month' | 'day'>): Span {
  const first = { ...day, hour: 0, minute: 0, second: 0 };
  const last = { ...day, hour: 23, minute: 59, second: 59 };
  return { from: instantIn(zone ?? '+14:00', first), to: instantIn(zone ?? '-12:00', last) };
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Minutes east of Greenwich in a zone at a moment given in milliseconds. */
function offsetAt(zone: string, at: number): number {
  let format = FORMATS.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    FORMATS.set(zone, format);
  }
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? 0 : minutes(name.slice('GMT'.length));
}

function minutes(offset: string): number {
  const [hours = 0, rest = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + rest);
}

function written(offset: number): string {
  const [hours, rest] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

function utc({ year, month, day, hour, minute, second }: CivilTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
