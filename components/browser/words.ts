import browser from 'webextension-polyfill';
import { parseWords, type Words } from '../notice/words.ts';

/** The languages that the package carries, as its message folders are named. */
export const LANGUAGES = [
  'en',
  'ar',
  'de',
  'es',
  'fr',
  'he',
  'it',
  'ja',
  'nl',
  'pl',
  'pt_BR',
  'ro',
  'ru',
  'uk',
  'zh_CN',
] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The package's language that comes closest to a wish: the same language and region, else the same language.
 *
 * @param tags BCP 47 tags, best first.
 */
export function closestLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const [language = '', region = ''] = tag.replaceAll('_', '-').split('-');
    const exact = LANGUAGES.find((known) => known.toLowerCase() === `${language}_${region}`.toLowerCase());
    const near = exact ?? LANGUAGES.find((known) => known.split('_')[0] === language.toLowerCase());
    if (near) return near;
  }
  return 'en';
}

const loaded = new Map<Language, Promise<Words>>();

/** The messages of one language, read from the package once. `browser.i18n` could not honour a policy's language. */
export function wordsOf(language: Language): Promise<Words> {
  const known = loaded.get(language) ?? read(language);
  loaded.set(language, known);
  return known;
}

async function read(language: Language): Promise<Words> {
  const file = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  return parseWords(await file.json());
}

/** The BCP 47 tag of a message folder: 'pt_BR' is 'pt-BR'. */
export function tagOf(language: Language): string {
  return language.replace('_', '-');
}
