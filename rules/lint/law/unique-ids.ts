import type { Check, Complaint } from '../check.ts';
import { type LawFolder, provisionsOf } from '../law-folder.ts';

export const uniqueIds: Check<LawFolder> = {
  name: 'unique-ids',
  why: 'A citation that fits two records proves nothing.',
  severity: 'error',
  *run(folder) {
    const { instruments, sources, jurisdictions } = folder;
    yield* twice(instruments.map(({ file, record }) => ({ file, field: 'id', id: record.id })));
    yield* twice(sources.map(({ file, field, record }) => ({ file, field, id: record.id })));
    yield* twice(jurisdictions.map(({ file, field, record }) => ({ file, field, id: record.id })));
    yield* twice(
      [...provisionsOf(folder)].map(({ file, field, instrument, provision }) => ({
        file,
        field: `${field}.id`,
        id: `${instrument.id}#${provision.id}`,
      })),
    );
  },
};

function* twice(records: readonly { file: string; field: string; id: string }[]): Generator<Complaint> {
  const first = new Map<string, { file: string; field: string }>();
  for (const { file, field, id } of records) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, { file, field });
    else
      yield {
        file,
        field,
        what: `${id} is already used in ${earlier.file} ${earlier.field}`,
        mend: 'give one of them another id',
      };
  }
}
