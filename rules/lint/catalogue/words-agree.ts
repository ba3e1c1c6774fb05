import { folded } from '../../fold.ts';
import { CATALOGUE_FILES, type CatalogueFolder, type Phrases } from '../catalogue-folder.ts';
import type { Check, Complaint } from '../check.ts';

/** What the two lists call the same thing: a title's senses, each with those of a line of a list. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  book: ['person'],
  merchandise: ['merchandise'],
  companion: ['other-thing'],
  work: ['work', 'person'],
  manual: ['news'],
  trouble: ['other-thing', 'news'],
};

export const wordsAgree: Check<CatalogueFolder> = {
  name: 'words-agree',
  why: 'A phrase with two senses makes one thing of a title and another of the same words in a list.',
  severity: 'error',
  *run({ titleWords = {}, lineWords = {} }) {
    yield* twice(CATALOGUE_FILES.titleWords, titleWords);
    yield* twice(CATALOGUE_FILES.lineWords, lineWords);
    const inTitles = senses(titleWords);
    for (const [word, { sense, field }] of senses(lineWords)) {
      const other = inTitles.get(word);
      if (other === undefined || SAME[other.sense]?.includes(sense)) continue;
      const what = `"${word}" means ${sense} in a line and ${other.sense} in a title (${other.field})`;
      yield { file: CATALOGUE_FILES.lineWords, field, what, mend: 'decide what it means, or write more of the phrase' };
    }
  },
};

function senses(phrases: Phrases): Map<string, { sense: string; field: string }> {
  const found = new Map<string, { sense: string; field: string }>();
  for (const [sense, list] of Object.entries(phrases)) {
    for (const [index, text] of list.entries()) {
      const word = folded(text).trim();
      if (!found.has(word)) found.set(word, { sense, field: `${sense}[${index}]` });
    }
  }
  return found;
}

function* twice(file: string, phrases: Phrases): Generator<Complaint> {
  const first = senses(phrases);
  for (const [sense, list] of Object.entries(phrases)) {
    for (const [index, text] of list.entries()) {
      const field = `${sense}[${index}]`;
      const earlier = first.get(folded(text).trim());
      if (earlier === undefined || earlier.field === field) continue;
      yield { file, field, what: `"${text}" already stands at ${earlier.field}`, mend: 'take one of them out' };
    }
  }
}
