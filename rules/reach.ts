import type { Book, Rule } from './schema/law.ts';
import type { JurisdictionId, Situation } from './schema/verdict.ts';
import { type Audience, type ProductClass, US_AUDIENCES } from './schema/vocabulary.ts';

/** A situation, at whatever time, in which it is known for whom the reader acts. */
export type Known = Omit<Situation, 'at'> & { audience: Audience };

/** Classes that stand for every class, in a question as in a provision. */
const EVERY_CLASS: ReadonlySet<ProductClass> = new Set(['any', 'any-software', 'any-vendor-product-or-web-service']);

const FOLLOWED: ReadonlySet<Audience> = new Set(US_AUDIENCES);

/**
 * As whom else a reader counts under the law of the United States. A firm in trade is a business too; a foreign branch
 * is part of the US entity (15 CFR 791.2); a foreign reader or body on US soil is a person in the United States, where
 * the determination of 2024 bars dealings with anybody.
 */
const UNDER_US_LAW: Partial<Record<Audience, readonly Audience[]>> = {
  'us-business-foreign-branch': ['us-business'],
  'us-federal-contractor': ['us-business'],
  'us-subsidised-carrier': ['us-business'],
  reseller: ['us-business'],
  integrator: ['us-business'],
  exporter: ['us-business'],
  'equipment-applicant': ['us-business'],
  importer: ['us-business'],
  'internet-provider': ['us-business'],
  'defence-contractor': ['us-business'],
  'non-us-consumer': ['person-in-us'],
  'non-us-business': ['person-in-us'],
  'non-us-public-body': ['person-in-us'],
  'non-us-critical-infrastructure': ['person-in-us'],
  'eu-institution': ['person-in-us'],
};

/**
 * As whom else a reader counts under the law of any other place: a person from the United States is, besides, a local
 * consumer or business. An agency of the United States abroad is not a public body of that place.
 */
const UNDER_LOCAL_LAW: Partial<Record<Audience, readonly Audience[]>> = {
  'us-consumer': ['non-us-consumer'],
  'us-person-abroad': ['non-us-consumer'],
  'us-business': ['non-us-business'],
  'us-business-foreign-branch': ['non-us-business'],
  'foreign-subsidiary-of-us': ['non-us-business'],
  'us-federal-contractor': ['non-us-business'],
  'us-subsidised-carrier': ['non-us-business'],
  reseller: ['non-us-business'],
  integrator: ['non-us-business'],
  exporter: ['non-us-business'],
  'equipment-applicant': ['non-us-business'],
  importer: ['non-us-business'],
  'internet-provider': ['non-us-business'],
  'non-us-critical-infrastructure': ['non-us-business'],
  'defence-contractor': ['non-us-business'],
};

/** Whether a provision speaks of this product class in this place to this audience, at whatever time. */
export function reaches({ instrument, provision }: Rule, situation: Known, book: Book): boolean {
  return (
    matchesClass(provision.products, situation.class) &&
    holdsFor({ instrument, provision }, situation, book) &&
    concerns(provision, standings(situation.audience, isUnitedStates(instrument.jurisdiction, book)))
  );
}

/** Whether the class is one that stands for every class. */
export function isEveryClass(productClass: ProductClass): boolean {
  return EVERY_CLASS.has(productClass);
}

/** The ordinary private readers of a place; what reaches all of them reaches a reader of whom nothing is known. */
export function ordinaryReaders(place: JurisdictionId, book: Book): readonly Audience[] {
  return isUnitedStates(place, book) ? ['us-consumer', 'us-business'] : ['non-us-consumer', 'non-us-business'];
}

function matchesClass(products: readonly ProductClass[], asked: ProductClass): boolean {
  return EVERY_CLASS.has(asked) || products.some((product) => product === asked || EVERY_CLASS.has(product));
}

/**
 * The law of a place holds for who is there. The law of the United States also follows its own, wherever they are, and the
 * goods under its export rules, whoever has them and wherever (15 CFR 734.3): a firm abroad that sends them on is reached.
 */
function holdsFor({ instrument, provision }: Rule, situation: Known, book: Book): boolean {
  if (isWithin(situation.place, instrument.jurisdiction, book)) return true;
  if (instrument.jurisdiction !== 'US') return false;
  return FOLLOWED.has(situation.audience) || provision.products.includes('items-subject-to-ear');
}

/** A provision concerns those whom it names, and always those whose conduct it governs. */
function concerns(provision: Rule['provision'], standing: readonly Audience[]): boolean {
  const { addressee, affects } = provision;
  return affects === 'any' || standing.some((audience) => affects.includes(audience) || audience === addressee);
}

function standings(audience: Audience, underUsLaw: boolean): readonly Audience[] {
  return [audience, ...((underUsLaw ? UNDER_US_LAW : UNDER_LOCAL_LAW)[audience] ?? [])];
}

function isUnitedStates(place: JurisdictionId, book: Book): boolean {
  return isWithin(place, 'US', book);
}

function isWithin(place: JurisdictionId, container: JurisdictionId, book: Book): boolean {
  for (let here: JurisdictionId | undefined = place; here !== undefined; here = book.jurisdictions.get(here)?.within) {
    if (here === container) return true;
  }
  return false;
}
