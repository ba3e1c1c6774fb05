import type { Voice } from '../../components/notice/say.ts';
import { parseWords } from '../../components/notice/words.ts';
import { PSEUDO, pseudoMessages } from './pseudo.ts';

type Messages = Record<string, { message: string }>;

const FILES = import.meta.glob<{ default: Messages }>('../../public/_locales/*/messages.json');

/** The messages of a language that has been translated, or of the language of nobody. */
async function messagesIn(locale: string): Promise<Messages> {
  if (locale === PSEUDO) return pseudoMessages(await messagesIn('en'));
  const load = FILES[`../../public/_locales/${locale.replace('-', '_')}/messages.json`];
  if (load === undefined) throw new Error(`There are no messages for "${locale}". There are: ${Object.keys(FILES)}.`);
  return (await load()).default;
}

export async function voiceOf(locale: string): Promise<Voice> {
  return { words: parseWords(await messagesIn(locale)), locale: locale === PSEUDO ? 'en' : locale };
}

/** The words on controls, as the background sends them. */
export async function labelsIn(locale: string): Promise<Record<string, string>> {
  const messages = Object.entries(await messagesIn(locale));
  return Object.fromEntries(messages.map(([key, { message }]) => [key, message]));
}
