import type { JurisdictionId } from '../../rules/schema/verdict.ts';
import { type DateOrder, writtenDates } from './civil-date.ts';
import { countedMoment } from './counted-moment.ts';
import { instantIn, type Span, spanOfDay, zoneOf } from './zone.ts';

/** What a date cell says. */
export type DateReading =
  | { kind: 'none' }
  | { kind: 'unreadable'; text: string }
  | {
      kind: 'read';
      text: string;
      precision: 'day' | 'moment';
      /** The zone in which the cell was read, when it names none itself; null: the place has no likely one. */
      assumedZone?: string | null;
      /** Two when day and month cannot be told apart. */
      spans: readonly Span[];
    };

/**
 * What a date cell means. A day without a time is that whole day in the place's likely zone; a time without an offset is
 * read in that zone; day and month that could be either way round give two spans.
 * @param order when the rest of the column shows it
 */
export function readDate(cell: string, place: JurisdictionId, order?: DateOrder): DateReading {
  const text = cell.trim();
  if (text === '') return { kind: 'none' };
  const counted = countedMoment(text);
  if (counted) return { kind: 'read', text, precision: 'moment', spans: [{ from: counted, to: counted }] };
  const dates = writtenDates(text, order);
  const [first] = dates;
  if (first === undefined) return { kind: 'unreadable', text };
  if (first.offset !== undefined) {
    const moments = dates.map((date) => instantIn(date.offset ?? '+00:00', date));
    return { kind: 'read', text, precision: 'moment', spans: moments.map((at) => ({ from: at, to: at })) };
  }
  const zone = zoneOf(place);
  const precision = first.timed && zone !== undefined ? 'moment' : 'day';
  const spans = dates.map((date) => {
    if (precision === 'day' || zone === undefined) return spanOfDay(zone, date);
    const at = instantIn(zone, date);
    return { from: at, to: at };
  });
  return { kind: 'read', text, precision, assumedZone: zone ?? null, spans };
}
