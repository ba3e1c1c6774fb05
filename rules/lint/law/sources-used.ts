import type { Check } from '../check.ts';
import { type LawFolder, SOURCES_FILE } from '../law-folder.ts';
import { citationsOf } from './sources-exist.ts';

export const sourcesUsed: Check<LawFolder> = {
  name: 'sources-used',
  why: 'A source that nothing cites is kept up to date for nobody.',
  severity: 'error',
  *run(folder) {
    const cited = new Set([...citationsOf(folder)].map(({ source }) => source));
    for (const { record } of folder.sources) {
      if (cited.has(record.id)) continue;
      yield {
        file: SOURCES_FILE,
        field: record.id,
        what: 'no provision cites this source',
        mend: 'cite it where it supports a statement, or say in lint/exceptions.json what it is kept for',
      };
    }
  },
};
