/**
 * Flesch–Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. A number in digits counts as one
 * syllable, as the common implementations have it.
 */
export function gradeOf(text: string): number {
  const sentences = sentencesIn(text);
  const words = wordsIn(text);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

export function sentencesIn(text: string): string[] {
  return text.split(/[.!?](?=\s|$)/).filter((part) => part.trim() !== '');
}

export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’״׳.-]*/gu) ?? [];
}

/** Words that the rule below gets wrong. */
const KNOWN: Readonly<Record<string, number>> = {
  antivirus: 5,
  agencies: 3,
  carriers: 3,
  europe: 2,
  lithuania: 5,
  people: 2,
  poland: 2,
  romania: 4,
  someone: 2,
  ukraine: 2,
};

/** Groups of vowels, less the silent e at the end and in "-ed", more for "-le" and for vowels that part. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters === '') return 1;
  const known = KNOWN[letters];
  if (known !== undefined) return known;
  const spoken = letters
    .replace(/(?:[^laeiouy]|[aeiouy]l)es$/, 'x')
    .replace(/([^td])ed$/, '$1')
    .replace(/([^aeiouyl])e$/, '$1')
    .replace(/([aeiouy][l])e$/, '$1');
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  const parted = spoken.match(/ia(?!n?s?$)|io(?!n)|eo(?!u)|ua|ying|uing/g)?.length ?? 0;
  return Math.max(1, groups + parted);
}
