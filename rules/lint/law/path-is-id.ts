import type { Instrument } from '../../schema/law.ts';
import type { Check } from '../check.ts';
import type { LawFolder } from '../law-folder.ts';

export const pathIsId: Check<LawFolder> = {
  name: 'path-is-id',
  why: 'History, blame and review follow the law only if each instrument has one file, under its own name.',
  severity: 'error',
  *run({ instruments }) {
    for (const { file, record } of instruments) {
      const due = pathOf(record);
      if (file === due) continue;
      yield {
        file,
        field: 'id',
        what: `${record.id} does not live here`,
        mend: `move the file to rules/${due}, or mend the id`,
      };
    }
  },
};

/** Where an instrument lives: its place as the folder, the rest of its id as the file, in lower case. */
export function pathOf({ id, jurisdiction }: Pick<Instrument, 'id' | 'jurisdiction'>): string {
  const rest = id.startsWith(`${jurisdiction}-`) ? id.slice(jurisdiction.length + 1) : id;
  return `law/${jurisdiction.toLowerCase()}/${rest.toLowerCase()}.json`;
}
