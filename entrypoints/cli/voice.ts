import { readFile } from 'node:fs/promises';
import type { Voice } from '../../components/notice/say.ts';
import { parseWords } from '../../components/notice/words.ts';

/** The voice in which the command line speaks. */
export function englishVoice(): Promise<Voice> {
  return voiceOf('en');
}

/**
 * The voice of a language of the package, by its BCP 47 tag: "pt-BR", or "en-GB" with English words.
 * @throws when the package does not speak it
 */
export async function voiceOf(locale: string): Promise<Voice> {
  const [language = 'en'] = locale.split('-');
  for (const folder of [locale.replace('-', '_'), language]) {
    const file = await readFile(
      new URL(`../../public/_locales/${folder}/messages.json`, import.meta.url),
      'utf8',
    ).catch(() => undefined);
    if (file !== undefined) return { words: parseWords(JSON.parse(file)), locale };
  }
  throw new Error(`This program does not speak "${locale}": its words are not in public/_locales.`);
}
