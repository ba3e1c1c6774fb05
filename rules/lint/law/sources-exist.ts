import type { Check, Complaint } from '../check.ts';
import { type LawFolder, provisionsOf, SOURCES_FILE } from '../law-folder.ts';

export const sourcesExist: Check<LawFolder> = {
  name: 'sources-exist',
  why: 'Every statement must lead to a text that a reader can open. No citation, no rule.',
  severity: 'error',
  *run(folder) {
    const known = new Set(folder.sources.map(({ record }) => record.id));
    for (const { file, field, source } of citationsOf(folder)) {
      if (known.has(source)) continue;
      yield {
        file,
        field,
        what: `source "${source}" is not in ${SOURCES_FILE}`,
        mend: 'add the source there, with its address, or mend the id',
      } satisfies Complaint;
    }
  },
};

/** Every place where a record names a source. */
export function* citationsOf(folder: LawFolder): Generator<{ file: string; field: string; source: string }> {
  for (const { file, field, provision } of provisionsOf(folder)) {
    for (const [index, { source }] of provision.cites.entries())
      yield { file, field: `${field}.cites[${index}]`, source };
  }
  for (const { file, record } of folder.instruments) {
    yield { file, field: 'verified.by', source: record.verified.by };
    for (const [index, penalty] of (record.penalties ?? []).entries()) {
      for (const { source } of penalty.cites) yield { file, field: `penalties[${index}]`, source };
    }
  }
  for (const { file, field, record } of folder.jurisdictions) {
    for (const { source } of record.surveyed?.cites ?? []) yield { file, field, source };
  }
}
