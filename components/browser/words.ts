import browser from 'webextension-polyfill';
import type { Language } from '../notice/languages.ts';
import { parseWords, type Words } from '../notice/words.ts';

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
