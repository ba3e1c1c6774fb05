import { directionOf, type Voice } from '../notice/say.ts';

/** Tells browser and screen reader in which language, and in which direction, one of our own pages is written. */
export function wearLanguage({ documentElement }: Pick<Document, 'documentElement'>, { locale }: Voice): void {
  documentElement.lang = locale;
  documentElement.dir = directionOf(locale);
}
