import { CATALOGUE } from './catalogue.ts';
import { folded, isUnspaced } from './fold.ts';
import { SENSES, type Sense, type WordPlace } from './schema/page-words.ts';

interface Phrase {
  sense: Sense;
  place: WordPlace;
  /** Folded, with a space before and after; without spaces where the script has none. */
  words: string;
}

interface Index {
  /** By the first word, so that a text costs as much as it has words. */
  spaced: ReadonlyMap<string, readonly Phrase[]>;
  unspaced: readonly Phrase[];
}

let index: Index | undefined;

function phraseIndex(): Index {
  if (index) return index;
  const spaced = new Map<string, Phrase[]>();
  const unspaced: Phrase[] = [];
  for (const { sense, place, text } of allWords()) {
    if (isUnspaced(text)) {
      unspaced.push({ sense, place, words: folded(text).replaceAll(' ', '') });
      continue;
    }
    const words = folded(text);
    const first = words.slice(1, words.indexOf(' ', 1));
    spaced.set(first, [...(spaced.get(first) ?? []), { sense, place, words }]);
  }
  index = { spaced, unspaced };
  return index;
}

function* allWords(): Generator<{ sense: Sense; place: WordPlace; text: string }> {
  for (const language of Object.values(CATALOGUE.words)) {
    for (const place of ['anywhere', 'control', 'heading'] as const) {
      for (const sense of SENSES) {
        for (const text of language[place]?.[sense] ?? []) yield { sense, place, text };
      }
    }
  }
}

/**
 * What a short text says, in any language of the catalogue: "In den Warenkorb" says `buy`. Words that mean other things
 * elsewhere count only where they are clear: "更新" on a button is a renewal, in an article it is the date of the last
 * change. `place` says what the text is; words that count anywhere count in every place. Seats and terms need a number
 * and are found by `measuresIn`.
 */
export function sensesOf(text: string, place: WordPlace = 'anywhere'): ReadonlySet<Sense> {
  const { spaced, unspaced } = phraseIndex();
  const line = folded(text);
  const found = new Set<Sense>();
  const counts = (phrase: Phrase) => phrase.place === 'anywhere' || phrase.place === place;
  for (const word of new Set(line.trim().split(' '))) {
    for (const phrase of spaced.get(word) ?? []) {
      if (counts(phrase) && line.includes(phrase.words)) found.add(phrase.sense);
    }
  }
  if (isUnspaced(text)) {
    const squeezed = line.replaceAll(' ', '');
    for (const phrase of unspaced) if (counts(phrase) && squeezed.includes(phrase.words)) found.add(phrase.sense);
  }
  return found;
}
