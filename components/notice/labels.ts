import type english from '../../public/_locales/en/messages.json';

/** Keys of the words on controls and headings: everything a notice shows that is not itself a statement. */
export type LabelKey = Extract<keyof typeof english, `ui_${string}`>;

/** Says a label in the reader's language. */
export type Say = (key: LabelKey) => string;

/**
 * Labels from the words that came with a notice. A word that is missing shows as its key: ugly, and so soon found, but
 * the notice itself still reads.
 */
export function sayFrom(words: Readonly<Record<string, string>>): Say {
  return (key) => words[key] ?? key;
}
