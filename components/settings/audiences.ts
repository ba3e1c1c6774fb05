import type { JurisdictionId } from '../../rules/schema/verdict.ts';
import { AUDIENCES, type Audience } from '../../rules/schema/vocabulary.ts';

/** Those whom the law of the United States follows, or meets, wherever the reader says to be. */
const ANYWHERE: readonly Audience[] = ['reseller', 'integrator', 'exporter', 'importer', 'internet-provider'];

/** Those for whom a person outside the United States may buy, though its law follows them. */
const ABROAD: readonly Audience[] = [
  'us-person-abroad',
  'us-business-foreign-branch',
  'foreign-subsidiary-of-us',
  'defence-contractor',
];

/** Rules that only bind the maker concern nobody who shops. */
const NEVER: readonly Audience[] = ['vendor'];

/**
 * For whom a reader in a place can buy, private buyers and firms first. All are offered where the place is not known.
 *
 * @param place the reader's first place.
 */
export function audiencesIn(place: JurisdictionId | undefined): readonly Audience[] {
  const possible = AUDIENCES.filter((audience) => !NEVER.includes(audience));
  if (place === undefined) return possible;
  const american = place === 'US' || place.startsWith('US-');
  return possible.filter((audience) => ANYWHERE.includes(audience) || isIn(audience, american));
}

function isIn(audience: Audience, american: boolean): boolean {
  if (ABROAD.includes(audience)) return !american;
  const foreign = audience.startsWith('non-us-') || audience === 'eu-institution';
  return foreign !== american;
}
