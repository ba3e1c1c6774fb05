import * as v from 'valibot';

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

/** Letters that steer the direction of what follows, or that cannot be seen: no honest setting needs them. */
const INVISIBLE = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** One line of visible text, trimmed. */
export function shortText(longest: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.check((text) => text.length > 0 && text.length <= longest && !INVISIBLE.test(text), 'shortText'),
  );
}

/** One of a closed list of words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return v.pipe(v.string(), v.trim(), v.picklist(words, 'oneOf'), v.metadata({ values: words }));
}

/** A code of the rules file: 'US', 'US-TX', 'DE', 'EU'. */
export function place() {
  return v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^(?:[A-Z]{2}|US-[A-Z]{2})$/, 'place'));
}

const HOST = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/;

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

function canonicalLanguage(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
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
