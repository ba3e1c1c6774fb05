import { CATALOGUE } from './catalogue.ts';
import { expression } from './seller.ts';

/** A licence code of the vendor, read letter by letter. What a letter means is `undefined` where nobody knows. */
export interface LicenceCode {
  /** As written: "KL1047S5KFS-MINI-ES". */
  code: string;
  /** "KL" and the four digits of the product family. */
  family: string;
  /** The product line of the family, or `undefined` for a family that is not known. */
  product: string | undefined;
  region: string | undefined;
  delivery: string | undefined;
  /** Number of seats, or the band of them. */
  seats: string | undefined;
  term: string | undefined;
  licence: string | undefined;
}

/**
 * The full licence codes in a text. "KL" and four digits alone are flights, insurance tariffs or pupils, and are never
 * found. Codes are upper case, as they are printed; a code alone never makes a page an offer.
 */
export function licenceCodesIn(text: string): LicenceCode[] {
  return [...text.matchAll(expression(CATALOGUE.codes.strict, 'g'))].slice(0, 8).map(decoded);
}

function decoded(match: RegExpMatchArray): LicenceCode {
  const [code, digits = '', region = '', delivery = '', band = '', term = '', licence = ''] = match;
  const { families, letters } = CATALOGUE.codes;
  return {
    code,
    family: `KL${digits}`,
    product: families[digits]?.product,
    region: letters.region[region],
    delivery: letters.delivery[delivery],
    seats: letters.band[band],
    term: letters.term[term],
    licence: letters.licence[licence] ?? letters.licence[licence.charAt(0)],
  };
}

/**
 * Codes that are incomplete or malformed ("KL4746*DA-N1"). They count only in a text that names the brand, which the
 * caller makes sure of. Answers the product line of each known family once.
 */
export function looseCodeProducts(text: string): string[] {
  const digits = [...text.matchAll(expression(CATALOGUE.codes.loose, 'g'))].map((match) => match[1] ?? '');
  return [...new Set(digits.flatMap((family) => CATALOGUE.codes.families[family]?.product ?? []))];
}

/** A code in an address, where everything is lower case: a whole segment between hyphens. */
const SLUG_CODE = /(?:^|[-_/])(kl\d{4}[a-z0-9]{2}[a-z][fdtmx][a-z0-9]{1,2})(?=$|[-_/.?#])/g;

/** The full codes in a path, in upper case. They count only where the address names the brand. */
export function licenceCodesInPath(path: string): LicenceCode[] {
  return [...path.slice(0, 2_048).matchAll(SLUG_CODE)].flatMap((match) =>
    licenceCodesIn((match[1] ?? '').toUpperCase()),
  );
}
