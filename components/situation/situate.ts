import type { Instant } from '../../rules/instant.ts';
import type { ProductRecognition } from '../../rules/recognition.ts';
import type { Situation } from '../../rules/schema/verdict.ts';
import type { Act, Audience } from '../../rules/schema/vocabulary.ts';
import { ownActs } from '../notice/own-acts.ts';
import type { Reader } from './situation.ts';

/**
 * What the book is asked about: one situation for each place in which the reader acts.
 *
 * @param at the instant of the question; the caller's clock, or a date that the reader asked about.
 */
export function situate(recognition: ProductRecognition, reader: Reader, at: Instant): Situation[] {
  return reader.places.value.map((place) => ({
    at,
    place,
    class: recognition.lawClass,
    ...(reader.audience && { audience: reader.audience.value }),
  }));
}

/** The acts that every notice answers, those that a page of this kind puts before the reader, and an audience's own. */
export function actsOf(recognition: Pick<ProductRecognition, 'page' | 'acts'>, audience?: Audience): Act[] {
  const acts = new Set<Act>(['buy', 'license', 'renew', 'update', 'use']);
  if (recognition.acts.includes('download')) acts.add('download');
  if (recognition.page === 'activation') acts.add('activate');
  if (recognition.page === 'renewal' || recognition.page === 'subscription') acts.add('auto-renew');
  for (const act of ownActs(audience)) acts.add(act);
  return [...acts];
}
