import { folded, isUnspaced } from '../fold.ts';
import lists from './title-words.json' with { type: 'json' };

/** What words in a title or heading make of a page that names the brand, whatever the page looks like. */
export type TitleSense = keyof typeof lists;

interface Phrase {
  sense: TitleSense;
  words: string;
  unspaced: boolean;
}

let phrases: readonly Phrase[] | undefined;

function allPhrases(): readonly Phrase[] {
  phrases ??= (Object.keys(lists) as TitleSense[]).flatMap((sense) =>
    lists[sense].map((text) => {
      const unspaced = isUnspaced(text);
      const words = folded(text);
      return { sense, words: unspaced ? words.replaceAll(' ', '') : words, unspaced };
    }),
  );
  return phrases;
}

/** The first kind of thing that a title's words make of it: a manual, a question, a cap; `undefined` when none does. */
export function titleSense(text: string): TitleSense | undefined {
  const line = folded(text);
  const squeezed = line.replaceAll(' ', '');
  return allPhrases().find(({ words, unspaced }) => (unspaced ? squeezed : line).includes(words))?.sense;
}
