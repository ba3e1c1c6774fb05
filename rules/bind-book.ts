import type { Day } from './instant.ts';
import type { Book, Instrument, Jurisdiction, Rule, Source } from './schema/law.ts';
import type { Ground } from './schema/verdict.ts';
import type { Act } from './schema/vocabulary.ts';

/** What a book is bound from: the contents of the files, and the stamp that says which state of them it is. */
export interface Leaves {
  readonly instruments: readonly unknown[];
  readonly sources: readonly unknown[];
  readonly jurisdictions: readonly unknown[];
  readonly revision: string;
  readonly digest: string;
}

/**
 * Binds law files into one frozen book. The order of the files does not matter. The files are trusted here: the lint has
 * parsed every bundled file before it could be shipped, and a second parse in every start of the worker would only cost.
 */
export function bindBook(leaves: Leaves): Book {
  const instruments = (leaves.instruments as readonly Instrument[]).toSorted(byId);
  return freeze({
    revision: leaves.revision as Day,
    digest: leaves.digest,
    instruments,
    sources: indexed(leaves.sources as readonly Source[]),
    jurisdictions: indexed(leaves.jurisdictions as readonly Jurisdiction[]),
    rules: rulesByAct(instruments),
  });
}

/** The provision, and its instrument, that a ground of a verdict names; undefined if another book made the verdict. */
export function ruleOf(ground: Pick<Ground, 'instrument' | 'provision'>, book: Book): Rule | undefined {
  const instrument = book.instruments.find(({ id }) => id === ground.instrument);
  const provision = instrument?.provisions.find(({ id }) => id === ground.provision);
  return instrument && provision && { instrument, provision };
}

function rulesByAct(instruments: readonly Instrument[]): ReadonlyMap<Act, readonly Rule[]> {
  const rules = instruments.flatMap((instrument) =>
    instrument.provisions.map((provision) => ({ instrument, provision })),
  );
  const byAct = new Map<Act, Rule[]>();
  for (const rule of rules) {
    for (const act of rule.provision.acts) byAct.set(act, [...(byAct.get(act) ?? []), rule]);
  }
  return byAct;
}

function indexed<T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Deep, because a verdict hands out parts of the book. Maps are typed read-only, their values are frozen. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const parts = value instanceof Map ? value.values() : Object.values(value);
  for (const part of parts) freeze(part);
  return Object.freeze(value);
}
