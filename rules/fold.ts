import { withoutInvisible } from './brand.ts';

/** A run of letters of one alphabet, or a run of digits: what this program calls a word. */
const WORD =
  /\p{sc=Latin}[\p{sc=Latin}\p{Mn}]*|\p{sc=Cyrillic}[\p{sc=Cyrillic}\p{Mn}]*|(?:(?![\p{sc=Latin}\p{sc=Cyrillic}])[\p{L}\p{M}])+|\p{Nd}+/gu;

/** Accents and points over Latin, Greek and Cyrillic letters, and the vowel signs that Arabic may leave out. */
const ACCENTS = /[\u0300-\u036f\u064b-\u0652\u0640]/g;

/** Letters that languages write in their own way for the same word, each before its plain form. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
};
const VARIANTS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** A word that mixes Latin letters with Greek or Cyrillic ones, as only a disguise does. */
const MIXED = /[\p{sc=Greek}\p{sc=Cyrillic}]*\p{sc=Latin}[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]*/gu;

/** Greek and Cyrillic letters that pass for a Latin one, each before the letter it passes for. */
const LOOKALIKES = new Map(
  [
    'аa',
    'вb',
    'еe',
    'іi',
    'ѕs',
    'кk',
    'мm',
    'нh',
    'оo',
    'рp',
    'сc',
    'тt',
    'уy',
    'хx',
    'αa',
    'εe',
    'ιi',
    'κk',
    'οo',
    'ρp',
    'υy',
  ].map(([other, latin]) => [other, latin]),
);

/** Signs that a normal form spells out, and so glues to the name before them: "Kaspersky™" is no "kasperskytm". */
const SPELT_SIGNS = /[™℠]/g;

/** Hyphenated and spaced forms of one everyday word of this trade, made one. */
const ONE_WORD = / anti (virus|viru|vir|spam|hacker|ransomware) /g;

/**
 * A text as this program compares it: undisguised, lower case, without accents and signs, cut into words of one
 * alphabet or digits, with a space before and after each word. So `folded(text).includes(folded(phrase))` is a test for
 * whole words. Empty text gives a single space.
 */
export function folded(text: string): string {
  const plain = withoutInvisible(text.replace(SPELT_SIGNS, ' ').normalize('NFKC'))
    .toLowerCase()
    .replace(MIXED, inLatin)
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFKC')
    .replace(VARIANTS, (letter) => PLAIN[letter] ?? letter);
  const words = plain.match(WORD);
  return words === null ? ' ' : ` ${words.join(' ')} `.replace(ONE_WORD, ' anti$1 ');
}

function inLatin(word: string): string {
  if (/^\p{sc=Latin}+$/u.test(word)) return word;
  return word.replace(/[\p{sc=Greek}\p{sc=Cyrillic}]/gu, (letter) => LOOKALIKES.get(letter) ?? letter);
}

/** Whether a text is written in letters that stand without spaces between words: Japanese, Chinese, Thai, Korean. */
export function isUnspaced(text: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Hangul}]/u.test(text);
}
