import { isStale, reviewDueOn } from '../../freshness.ts';
import type { Check } from '../check.ts';
import type { LawFolder } from '../law-folder.ts';

export const verifiedLately: Check<LawFolder> = {
  name: 'verified-lately',
  why: 'Law changes while nobody looks. Readers are told that such a rule has not been checked lately.',
  severity: 'warning',
  *run({ instruments, today }) {
    for (const { file, record } of instruments) {
      if (!isStale(record, today)) continue;
      yield {
        file,
        field: 'verified.on',
        what: `last verified on ${record.verified.on}; a review was due on ${reviewDueOn(record)}`,
        mend: 'read the sources again (caveat sources lists them) and write the new day, or record what changed',
      };
    }
  },
};
