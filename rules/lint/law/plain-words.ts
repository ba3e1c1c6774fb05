import type { Check } from '../check.ts';
import { type LawFolder, provisionsOf } from '../law-folder.ts';
import { readingGrade } from '../reading-grade.ts';

/** What no statement may say of the law: more than any text says, or a verdict on the person who reads. */
const NEVER = [
  /\billegal/i,
  /\blegally allowed\b/i,
  /\bis legal\b/i,
  /\byou will be fined\b/i,
  /\byou are entitled\b/i,
  /\brefund is due\b/i,
  /\bbanned for consumers\b/i,
  /\buse is banned\b/i,
  /\blisted by BIS\b/i,
  /\bno restriction\b/i,
];
const GRADE = 8;

export const plainWords: Check<LawFolder> = {
  name: 'plain-words',
  why: 'Statements are shown to people in a shop, who must understand them at once and must not be frightened by more than is true.',
  severity: 'error',
  *run(folder) {
    for (const { file, field, says } of statementsOf(folder)) {
      const grade = readingGrade(says);
      if (grade > GRADE) {
        const what = `reads at grade ${grade.toFixed(1)}, above ${GRADE}`;
        yield { file, field, what, mend: 'part long sentences; use the short word' };
      }
      const never = NEVER.find((phrase) => phrase.test(says));
      if (never) {
        const what = `says "${never.exec(says)?.[0]}"`;
        yield { file, field, what, mend: 'say who may not do what, and since when; leave the judgement to the text' };
      }
    }
  },
};

function* statementsOf(folder: LawFolder): Generator<{ file: string; field: string; says: string }> {
  for (const { file, field, provision } of provisionsOf(folder)) {
    yield { file, field: `${field}.says`, says: provision.says };
    for (const [index, { says }] of (provision.exceptions ?? []).entries()) {
      yield { file, field: `${field}.exceptions[${index}].says`, says };
    }
  }
  for (const { file, record } of folder.instruments) {
    for (const [index, { says }] of (record.penalties ?? []).entries()) {
      yield { file, field: `penalties[${index}].says`, says };
    }
  }
}
