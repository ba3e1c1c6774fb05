import { analyse } from 'scslre';
import { CATALOGUE_FILES, type CatalogueFolder } from '../catalogue-folder.ts';
import type { Check } from '../check.ts';
import { patternsOf } from './patterns.ts';

export const patternsQuick: Check<CatalogueFolder> = {
  name: 'patterns-quick',
  why: 'Addresses come from pages. One written for it could keep a backtracking pattern busy for minutes.',
  severity: 'error',
  *run({ sellers, codes }) {
    const grammar = Object.entries({ strict: codes?.strict, loose: codes?.loose }).flatMap(([field, re]) =>
      re === undefined ? [] : [{ re, field, file: CATALOGUE_FILES.codes }],
    );
    const shapes = [...patternsOf(sellers)].map(({ pattern, field, file }) => ({
      re: pattern.re,
      field: `${field}.re`,
      file,
    }));
    for (const { re, field, file } of [...shapes, ...grammar]) {
      for (const found of slowIn(re)) {
        yield {
          file,
          field,
          what: `"${re}" ${found}`,
          mend: 'let two quantifiers in a row, or one inside another, take different letters',
        };
      }
    }
  },
};

/** What makes the time of an expression grow faster than its text, in words; addresses are cut at 2,048 characters. */
function slowIn(source: string): string[] {
  // Moving along the text, try after try, is quadratic in every unanchored expression: the cut of addresses bounds it.
  const { reports } = analyse({ source, flags: '' }, { reportTypes: { Move: false } });
  return reports.map(({ type, exponential }) =>
    type === 'Self'
      ? `repeats what repeats already${exponential ? ', exponentially' : ''}`
      : `trades letters between two repetitions${exponential ? ', exponentially' : ''}`,
  );
}
