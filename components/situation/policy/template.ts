import * as v from 'valibot';
import { nearest } from './nearest.ts';

/** What an organisation's address may ask for. Nothing else about a page or a person can be put into it. */
export const PLACEHOLDERS = [
  /** Name of the product, as the catalogue writes it. */
  'product',
  /** Class of the product in the law's vocabulary, such as "consumer-av". */
  'class',
  /** Host of the page on which the question arose. */
  'host',
  /** Code of the place asked about, such as "US". */
  'place',
  /** Status of buying there: "prohibited", "none-found" and so on. */
  'status',
  /** Day of the question, such as "2026-11-24". */
  'date',
  /** Revision of the rules that gave the answer. */
  'revision',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The names in braces that are no placeholder, each with the one that was probably meant. */
export function strangePlaceholders(template: string): { name: string; nearest?: Placeholder }[] {
  const strange: { name: string; nearest?: Placeholder }[] = [];
  for (const [, name = ''] of template.matchAll(PLACEHOLDER)) {
    if ((PLACEHOLDERS as readonly string[]).includes(name)) continue;
    const meant = nearest(name, PLACEHOLDERS);
    strange.push(meant ? { name, nearest: meant } : { name });
  }
  return strange;
}

/**
 * Puts values into a template. Each value is escaped as one component of an address, so that it can end up neither in
 * another field nor in another host.
 */
export function fillTemplate(template: string, values: Readonly<Record<Placeholder, string>>): string {
  return template.replaceAll(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(values[name as Placeholder]) : whole,
  );
}

/** An address is only as trustworthy as its fixed part: scheme and host must be written out, and https or mailto. */
function leadsSomewhereFixed(template: string): boolean {
  if (/^mailto:/i.test(template)) return /^mailto:[^{}?@\s]+@[^{}?@\s]+(?:\?|$)/i.test(template);
  const origin = /^https:\/\/[^/?#\\{}@]+(?=[/?#]|$)/i.exec(template)?.[0];
  return origin !== undefined && URL.canParse(template.replaceAll(PLACEHOLDER, 'x'));
}

/** An https or mailto address with named placeholders behind its host. */
export function addressTemplate() {
  return v.pipe(
    v.string(),
    v.trim(),
    v.check(
      (text) =>
        text.length <= 2000 &&
        !/\s/.test(text) &&
        strangePlaceholders(text).length === 0 &&
        !/[{}]/.test(text.replaceAll(PLACEHOLDER, '')) &&
        leadsSomewhereFixed(text),
      'addressTemplate',
    ),
  );
}
