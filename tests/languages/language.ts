import { LANGUAGES, type Language, tagOf } from '../../components/notice/languages.ts';
import type { Voice } from '../../components/notice/say.ts';
import { parseWords } from '../../components/notice/words.ts';
import { FILES, readJson } from '../house/repository.ts';

/**
 * What no sentence of the extension may say, in any language, with the reason. The texts of the law do not support it, or
 * it would frighten people out of what nobody forbids them. Each language brings its own words for every one of these.
 */
export const MEANINGS = {
  offence: 'no text makes a buyer an offender',
  legal: 'the absence of a rule is not permission',
  allowed: 'whether it is allowed is what the texts do not say',
  penalty: 'no text threatens users',
  banned: 'who bans whom must stay visible; a warning is no ban',
  'not-covered': 'whoever is left out here may be reached elsewhere',
  listed: 'the official list could not be checked',
  'no-restriction': 'only that none was found',
  withdrawn: 'filed in an archive is all that was seen',
  promise: 'nothing is promised',
  judgement: 'the extension tells law, and judges no maker',
  use: 'the determination does not reach use',
} as const;
type Meaning = keyof typeof MEANINGS;

/** What is particular about a language: `tests/languages/de.json` for the folder `public/_locales/de`. */
interface Particulars {
  /** Messages that read as in English, each with the reason. */
  sameAsEnglish: Record<string, string>;
  /** Patterns, matched without regard to case, each with an example that it finds. */
  neverSay: { meaning: Meaning; pattern: string; example: string }[];
  /** Patterns of what filling a gap could break: two words that the language contracts, an ending that cannot follow. */
  broken: { pattern: string; example: string }[];
}

/** The languages that have words, by the name of their folder. */
export const FOLDERS: readonly string[] = FILES.flatMap(
  (path) => /^public\/_locales\/([^/]+)\/messages\.json$/.exec(path)?.[1] ?? [],
).sort();

export function particularsOf(folder: string): Particulars {
  return readJson<Particulars>(`tests/languages/${folder}.json`);
}

/** Every language of the package speaks with the words that ship. */
export const VOICES: ReadonlyMap<Language, Voice> = new Map(
  LANGUAGES.map((folder) => {
    const words = parseWords(readJson(`public/_locales/${folder}/messages.json`));
    return [folder, { words, locale: folder === 'en' ? 'en-US' : tagOf(folder) }];
  }),
);

/** A search for what may not be said in a language: it gives the reasons for which a text must not be said. */
export function forbiddenIn(folder: string): (text: string) => string[] {
  const patterns = particularsOf(folder).neverSay.map(({ meaning, pattern }) => [meaning, search(pattern)] as const);
  return (text) => patterns.filter(([, pattern]) => pattern.test(text)).map(([meaning]) => MEANINGS[meaning]);
}

/** A pattern of the particulars. Letters of every script count as letters: see `\p{L}`. */
export function search(pattern: string): RegExp {
  return new RegExp(pattern, 'iu');
}
