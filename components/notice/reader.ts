import type { Book } from '../../rules/schema/law.ts';
import type { Reader } from '../situation/situation.ts';
import { list, type Phrase, phrase, place, snake } from './phrase.ts';

/** What a notice took for granted about its reader; empty where policy or the reader said everything. */
export function assumptionsOf({ places, audience }: Reader, book: Book): Phrase[] {
  const assumed: Phrase[] = [];
  if (places.from === 'assumption') {
    const named = places.value.map((id) => place(id, book));
    assumed.push(phrase('assumed_place', { place: list(named, 'and') }));
  }
  if (audience === undefined) assumed.push(phrase('unknown_audience'));
  else if (audience.from === 'assumption') {
    assumed.push(phrase('assumed_audience', { audience: phrase(`audience_${snake(audience.value)}`) }));
  }
  return assumed;
}
