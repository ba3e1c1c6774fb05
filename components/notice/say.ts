import { type Day, epoch, type Instant, offsetMinutes } from '../../rules/instant.ts';
import type { Arg, Phrase, Wording } from './phrase.ts';
import type { Words } from './words.ts';

/** A voice: the words of one language, and the locale whose dates, lists and place names it uses. */
export interface Voice {
  words: Words;
  /** BCP 47; may be finer than the language of the words: "en-GB" with English words. */
  locale: string;
}

const languages = byLocale((locale) => new Intl.Locale(locale).language);
const numbersIn = byLocale((locale) => new Intl.NumberFormat(locale));
const daysIn = byLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' }),
);
const regionsIn = byLocale((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }));
const conjunctionsIn = byLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const disjunctionsIn = byLocale((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** One formatter for each locale: to make one takes longer than to speak a sentence with it. */
function byLocale<Format>(make: (locale: string) => Format): (locale: string) => Format {
  const made = new Map<string, Format>();
  return (locale) => {
    const format = made.get(locale) ?? make(locale);
    made.set(locale, format);
    return format;
  };
}

/**
 * Says a wording in a voice: its phrases one after the other, the first letter a capital.
 *
 * @throws when the words lack a message or a phrase lacks an argument: a defect of the program, never of its input.
 */
export function say(wording: Wording, voice: Voice): string {
  const phrases = 'key' in wording ? [wording] : wording;
  const joint = spaced(voice.locale) ? ' ' : '';
  return phrases.map((phrase) => capital(fill(phrase, voice), voice.locale)).join(joint);
}

/** Says a part of a sentence, without touching its first letter. */
export function fill(phrase: Phrase, voice: Voice): string {
  const message = voice.words.get(phrase.key);
  if (message === undefined) throw new Error(`No message "${phrase.key}" in the words for "${voice.locale}".`);
  const text = message.map((part) => {
    if (typeof part === 'string') return part;
    const arg = phrase.args[part.gap];
    if (arg === undefined) throw new Error(`Phrase "${phrase.key}" lacks its argument "${part.gap}".`);
    return sayArg(arg, voice);
  });
  return text.join('');
}

function sayArg(arg: Arg, voice: Voice): string {
  switch (arg.is) {
    case 'phrase':
      return fill(arg, voice);
    case 'name':
      return isolated(arg.text, voice.locale);
    case 'day':
      return sayDay(arg.day, voice.locale);
    case 'moment':
      return sayMoment(arg.at, voice.locale);
    case 'place':
      return sayPlace(arg, voice);
    case 'number':
      return numbersIn(voice.locale).format(arg.value);
    case 'list':
      return sayList(arg, voice);
    default:
      return arg satisfies never;
  }
}

/** A day of the law, in the reader's format. It has no zone: every reader sees the same day. */
export function sayDay(day: Day, locale: string): string {
  return daysIn(locale).format(new Date(`${day}T00:00:00Z`));
}

/** A minus sign, at which no line is broken. */
const MINUS = '\u2212';

/**
 * A moment in the reader's format, on the clock of its own offset and with that offset: "July 1, 2024 at 12:00 PM
 * (UTC−04:00)". A clock time without its zone would name another moment to every reader.
 */
export function sayMoment(at: Instant, locale: string): string {
  const offset = offsetMinutes(at);
  const timeStyle = new Date(epoch(at)).getUTCSeconds() === 0 ? 'short' : 'medium';
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle,
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  const zone = offset === 0 ? 'UTC' : `UTC${at.slice(-6).replace('-', MINUS)}`;
  return `${format.format(epoch(at) + offset * 60_000)} (${isolated(zone, locale)})`;
}

/** A country by the reader's name for it; a state of the United States by its own, since `Intl` knows no states. */
export function sayPlace({ place, name }: Extract<Arg, { is: 'place' }>, voice: Voice): string {
  if (place.includes('-')) {
    return fill({ is: 'phrase', key: 'place_state', args: { state: { is: 'name', text: name } } }, voice);
  }
  return regionsIn(voice.locale).of(place) ?? name;
}

function sayList({ items, with: joint }: Extract<Arg, { is: 'list' }>, voice: Voice): string {
  const format = joint === 'and' ? conjunctionsIn : disjunctionsIn;
  return format(voice.locale).format(items.map((item) => sayArg(item, voice)));
}

/** The direction in which a language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return ['ar', 'he'].includes(languageOf(locale)) ? 'rtl' : 'ltr';
}

/** Shields a Latin name in a sentence written from right to left, so that neither reorders the other. */
export function isolated(text: string, locale: string): string {
  return directionOf(locale) === 'rtl' ? `\u2068${text}\u2069` : text;
}

function spaced(locale: string): boolean {
  return !['ja', 'zh'].includes(languageOf(locale));
}

function languageOf(locale: string): string {
  return languages(locale);
}

function capital(text: string, locale: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
}
