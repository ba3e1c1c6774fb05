import * as v from 'valibot';
import { layout } from './lint/layout.ts';
import {
  type Instrument,
  InstrumentSchema,
  type Jurisdiction,
  JurisdictionSchema,
  type Provision,
  type Source,
  SourceSchema,
} from './schema/law.ts';
import { ACTS, AUDIENCES, PRODUCT_CLASSES } from './schema/vocabulary.ts';

/** The one way to write an instrument: fields in the order of the schema, codes in the order of the vocabulary. */
export function canonicalInstrument(instrument: Instrument): string {
  return layout(
    v.parse(InstrumentSchema, { ...instrument, provisions: instrument.provisions.map(canonicalProvision) }),
  );
}

/** Sources by id. */
export function canonicalSources(sources: readonly Source[]): string {
  return layout(sources.map((source) => v.parse(SourceSchema, source)).sort(byId));
}

/** Places by id. */
export function canonicalJurisdictions(places: readonly Jurisdiction[]): string {
  return layout(places.map((place) => v.parse(JurisdictionSchema, place)).sort(byId));
}

function canonicalProvision(provision: Provision): Provision {
  const { acts, affects, products } = provision;
  return {
    ...provision,
    acts: inOrder(acts, ACTS),
    affects: affects === 'any' ? affects : inOrder(affects, AUDIENCES),
    products: inOrder(products, PRODUCT_CLASSES),
  };
}

function inOrder<T extends string>(codes: readonly T[], vocabulary: readonly T[]): T[] {
  return vocabulary.filter((code) => codes.includes(code));
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
