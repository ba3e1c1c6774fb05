import type { Jurisdiction } from '../../rules/schema/law.ts';
import type { JurisdictionId } from '../../rules/schema/verdict.ts';

/** A place as a list shows it. */
export interface PlaceEntry {
  id: JurisdictionId;
  name: string;
}

/** Places whose law somebody looked into, and those for which the only honest answer is that nobody has. */
export interface PlaceList {
  surveyed: PlaceEntry[];
  others: PlaceEntry[];
}

/**
 * The places in which a reader can be, in the order of the reader's alphabet: countries, and states of the United
 * States below their country's name. The European Union is where law comes from; nobody buys in it but in a country.
 *
 * @param nameOf a place's name in the reader's language.
 */
export function placesFrom(
  jurisdictions: Iterable<Jurisdiction>,
  nameOf: (place: Jurisdiction) => string,
  locale: string,
): PlaceList {
  const alphabet = new Intl.Collator(locale);
  const entries = [...jurisdictions]
    .filter(({ id }) => id !== 'EU')
    .map((place) => ({ id: place.id, name: nameOf(place), surveyed: place.surveyed !== undefined }))
    .toSorted((one, other) => alphabet.compare(one.name, other.name));
  const bare = ({ id, name }: PlaceEntry) => ({ id, name });
  return {
    surveyed: entries.filter(({ surveyed }) => surveyed).map(bare),
    others: entries.filter(({ surveyed }) => !surveyed).map(bare),
  };
}
