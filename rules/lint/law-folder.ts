import * as v from 'valibot';
import type { Day } from '../instant.ts';
import {
  type Instrument,
  InstrumentSchema,
  type Jurisdiction,
  JurisdictionSchema,
  type Provision,
  type Source,
  SourceSchema,
} from '../schema/law.ts';
import type { Complaint } from './check.ts';
import { type RawFile, readJson } from './raw-file.ts';
import { complaintsOf } from './shape.ts';

/** A record and the file that it was read from. */
export interface Filed<T> {
  file: string;
  text: string;
  /** Where the record stands in its file; empty when it is the whole file. */
  field: string;
  record: T;
}

/** The folder of the law, read: what could be read as records, and what could not. */
export interface LawFolder {
  today: Day;
  files: readonly RawFile[];
  instruments: readonly Filed<Instrument>[];
  sources: readonly Filed<Source>[];
  jurisdictions: readonly Filed<Jurisdiction>[];
  /** What the schema says of files and records that could not be read. */
  unreadable: readonly Complaint[];
}

export const SOURCES_FILE = 'law/sources.json';
export const JURISDICTIONS_FILE = 'law/jurisdictions.json';

/** Reads the files of the law; what does not fit the schema is kept as complaints and the rest is still checked. */
export function readLawFolder(files: readonly RawFile[], today: Day): LawFolder {
  const unreadable: Complaint[] = [];
  const one = <T>(schema: v.GenericSchema<unknown, T>, file: RawFile, field: string, value: unknown): Filed<T>[] => {
    const result = v.safeParse(schema, value);
    if (result.success) return [{ ...file, field, record: result.output }];
    unreadable.push(...complaintsOf(result.issues, file.file, field));
    return [];
  };
  const values = new Map(files.map((file) => [file.file, readJson(file, unreadable)]));
  const list = <T>(schema: v.GenericSchema<unknown, T>, path: string): Filed<T>[] => {
    const file = files.find((each) => each.file === path);
    const value = values.get(path);
    if (file === undefined || value === undefined) return [];
    if (Array.isArray(value)) return value.flatMap((each, index) => one(schema, file, `[${index}]`, each));
    unreadable.push({ file: path, field: '', what: 'is not a list', mend: 'write a list of records, in [ ]' });
    return [];
  };
  const instruments = files
    .filter(({ file }) => file !== SOURCES_FILE && file !== JURISDICTIONS_FILE && values.get(file) !== undefined)
    .flatMap((file) => one(InstrumentSchema, file, '', values.get(file.file)));
  return {
    today,
    files,
    instruments,
    sources: list(SourceSchema, SOURCES_FILE),
    jurisdictions: list(JurisdictionSchema, JURISDICTIONS_FILE),
    unreadable,
  };
}

/** Every provision with the place where it stands. */
export function* provisionsOf(
  folder: Pick<LawFolder, 'instruments'>,
): Generator<{ file: string; field: string; instrument: Instrument; provision: Provision }> {
  for (const { file, record } of folder.instruments) {
    for (const [index, provision] of record.provisions.entries()) {
      yield { file, field: `provisions[${index}]`, instrument: record, provision };
    }
  }
}
