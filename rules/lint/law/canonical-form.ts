import { canonicalInstrument, canonicalJurisdictions, canonicalSources } from '../../canonical.ts';
import type { Check } from '../check.ts';
import { JURISDICTIONS_FILE, type LawFolder, SOURCES_FILE } from '../law-folder.ts';

export const canonicalForm: Check<LawFolder> = {
  name: 'canonical-form',
  why: 'With one way to write a record, the difference between two versions shows the change of law and nothing else.',
  severity: 'error',
  *run(folder) {
    for (const { file, text } of folder.files) {
      const due = canonicalText(file, folder);
      if (due === undefined || due === text) continue;
      const line = text.split('\n').findIndex((each, index) => each !== due.split('\n')[index]) + 1;
      yield {
        file,
        field: '',
        what: `is not in canonical form from line ${Math.max(line, 1)} on (order of fields or codes, layout, or a field that stands twice)`,
        mend: 'run npm run caveat -- lint --fix',
      };
    }
  },
};

/** How the file should read; undefined when a record in it cannot be read, which another check says. */
export function canonicalText(file: string, folder: LawFolder): string | undefined {
  if (folder.unreadable.some((complaint) => complaint.file === file)) return undefined;
  if (file === SOURCES_FILE) return canonicalSources(folder.sources.map(({ record }) => record));
  if (file === JURISDICTIONS_FILE) return canonicalJurisdictions(folder.jurisdictions.map(({ record }) => record));
  const instrument = folder.instruments.find((each) => each.file === file)?.record;
  return instrument && canonicalInstrument(instrument);
}
