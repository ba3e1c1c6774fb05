import type { CatalogueFolder } from '../catalogue-folder.ts';
import type { Check } from '../check.ts';
import { patternsOf } from './patterns.ts';

export const patternsFit: Check<CatalogueFolder> = {
  name: 'patterns-fit',
  why: 'The examples say what a pattern is for; one that misses them, or takes their opposites, says something else.',
  severity: 'error',
  *run({ sellers }) {
    for (const { pattern, field, file } of patternsOf(sellers)) {
      const re = new RegExp(pattern.re);
      for (const [index, address] of pattern.hits.entries()) {
        if (re.test(address)) continue;
        yield {
          file,
          field: `${field}.hits[${index}]`,
          what: `does not match ${address}`,
          mend: 'mend the pattern or the example',
        };
      }
      for (const [index, address] of pattern.misses.entries()) {
        if (!re.test(address)) continue;
        yield {
          file,
          field: `${field}.misses[${index}]`,
          what: `matches ${address}`,
          mend: 'narrow the pattern, or mend the example',
        };
      }
    }
  },
};
