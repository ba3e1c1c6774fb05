import * as v from 'valibot';
import { parseDay } from '../../../rules/instant.ts';

/**
 * What a policy text must be. The word stands in for a sentence: `policy_expected_…` in the messages says it to the
 * administrator, so that no check carries words of its own.
 */
export const EXPECTATIONS = [
  'oneOf',
  'place',
  'host',
  'webAddress',
  'mailAddress',
  'language',
  'day',
  'shortText',
  'addressTemplate',
] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

/**
 * Letters that steer the direction of what follows, break the line, cannot be seen or are half of one: no honest setting
 * needs them.
 */
const INVISIBLE = /[\p{Cc}\p{Cs}\u200b\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** A letter with a shape of its own: joiners and marks alone are no text. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line of visible text, trimmed. */
export function shortText(longest: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.check((text) => text.length <= longest && VISIBLE.test(text) && !INVISIBLE.test(text), 'shortText'),
  );
}

/** A day that the calendar has. */
export function day() {
  return v.pipe(v.string(), v.trim(), v.check(isDay, 'day'), v.transform(parseDay));
}

function isDay(text: string): boolean {
  try {
    return parseDay(text) === text;
  } catch {
    return false;
  }
}

/** One of a closed list of words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return v.pipe(v.string(), v.trim(), v.picklist(words, 'oneOf'), v.metadata({ values: words }));
}

/** A code of the rules file: 'US', 'US-TX', 'DE', 'EU'. */
export function place() {
  return v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^(?:[A-Z]{2}|US-[A-Z]{2})$/, 'place'));
}

/** A name of at least two parts, or an address of four numbers. */
const HOST =
  /^(?:(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])|(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4})$/;

/** A host name without scheme, port or path; it stands for its subdomains, too. */
export function host() {
  return v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(HOST, 'host'));
}

/** The host inside something that was meant as one ("https://www.shop.example/en" → "www.shop.example"). */
export function hostWithin(text: string): string | undefined {
  const bare = text.trim().toLowerCase().replace(/^\*\./, '');
  const address = URL.parse(/^[a-z]+:\/\//.test(bare) ? bare : `https://${bare}`);
  return address && HOST.test(address.hostname) ? address.hostname : undefined;
}

/** An absolute https address without a user name in it. */
export function webAddress() {
  return v.pipe(
    v.string(),
    v.trim(),
    v.check((text) => {
      const address = URL.parse(text);
      return (
        address?.protocol === 'https:' && address.username === '' && address.password === '' && text.length <= 2000
      );
    }, 'webAddress'),
  );
}

/** A mail address, without a scheme. */
export function mailAddress() {
  return v.pipe(v.string(), v.trim(), v.maxLength(254, 'mailAddress'), v.email('mailAddress'));
}

/** The tag as it is written by rule; languages have two or three letters, so "english" is none. */
export function canonicalLanguage(text: string): string | undefined {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(text) ? Intl.getCanonicalLocales(text)[0] : undefined;
  } catch {
    return undefined;
  }
}

/** A BCP 47 language tag, made canonical ("pt-br" → "pt-BR"). */
export function language() {
  return v.pipe(
    v.string(),
    v.trim(),
    v.check((text) => canonicalLanguage(text) !== undefined, 'language'),
    v.transform((text) => canonicalLanguage(text) ?? text),
  );
}
