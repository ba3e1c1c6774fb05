import { CONFIDENCES } from '../../schema/vocabulary.ts';
import type { Check } from '../check.ts';
import { type LawFolder, provisionsOf } from '../law-folder.ts';

export const weakerExplained: Check<LawFolder> = {
  name: 'weaker-explained',
  why: 'Who lowers the confidence in a provision has a reason, and the reader has a right to it.',
  severity: 'error',
  *run(folder) {
    for (const { file, field, instrument, provision } of provisionsOf(folder)) {
      if (provision.confidence === undefined) continue;
      if (CONFIDENCES.indexOf(provision.confidence) <= CONFIDENCES.indexOf(instrument.confidence)) {
        const what = `confidence "${provision.confidence}" is not lower than that of the instrument`;
        yield {
          file,
          field: `${field}.confidence`,
          what,
          mend: 'take it out; it is only for provisions that are less certain',
        };
      } else if (provision.reading === undefined) {
        const what = `confidence is "${provision.confidence}" and nothing says why`;
        yield { file, field: `${field}.reading`, what, mend: 'say in "reading" what the text leaves open' };
      }
    }
  },
};
