import { mayNameBrand } from '../brand.ts';
import { type BrandNaming, brandIn } from '../brand-name.ts';
import { CATALOGUE } from '../catalogue.ts';
import { folded } from '../fold.ts';
import { type LicenceCode, licenceCodesIn, licenceCodesInPath, looseCodeProducts } from '../licence-code.ts';
import { measuresIn } from '../measure.ts';
import { namesCompetitor, productNamed } from '../product-name.ts';
import type { Reason } from '../recognition.ts';
import type { Product } from '../schema/catalogue.ts';
import type { ProductClass } from '../schema/vocabulary.ts';
import { sensesOf } from '../wording.ts';
import { objectionsTo } from './line-against.ts';
import { reason } from './reason.ts';

/** A line of a list as its columns say it: a purchase order, an asset, an item of a price list. */
export interface LineItem {
  description: string;
  /** SKU, part or article number. */
  code: string;
  /** Manufacturer, brand or publisher; a seller's name is no maker's. */
  maker: string;
}

export interface LineProduct {
  kind: 'product';
  product: string | null;
  productName: string;
  lawClass: ProductClass;
  /** `likely`: the brand and little else stands there, or a product's abbreviation without the brand; a person should look. */
  certainty: 'certain' | 'likely';
  /** Whether the line speaks of prolonging a licence. */
  renewal: boolean;
  because: Reason[];
}

export type LineRecognition = LineProduct | { kind: 'nothing'; because: Reason[] };

const MAKER = 'Kaspersky';
const NOTHING: LineRecognition = Object.freeze({ kind: 'nothing', because: [] });

/**
 * Whether a line of a list is a product of the vendor, which one, in which class of the law, and how sure that is. A line
 * is no shop page: nothing on it can be pressed, so nothing needs to be offered. The brand, the maker's column or a full
 * licence code must stand there, or a product's abbreviation with what only licences have; and nothing that makes it
 * something else: a person's name, a move to another maker, a removal, a book, a shirt, a headline.
 */
export function recogniseLine(item: LineItem): LineRecognition {
  const { code, maker } = item;
  const spelled = withBrandSpelt(item.description);
  const unsaid = !mayNameBrand(spelled) && !mayNameBrand(code) && !mayNameBrand(maker);
  const description = unsaid ? withBrandUnderstood(spelled) : spelled;
  if (unsaid && description === spelled) return NOTHING;
  const text = spelt(code === '' ? description : `${description} ${code}`);
  const codes = [...licenceCodesIn(text), ...licenceCodesInPath(text)];
  const named = brandIn(text);
  const made = brandIn(maker) !== null;
  const because = unsaid
    ? [reason('product-named', 'title', item.description)]
    : reasonsFor({ description, code, maker }, named, made, codes);
  if (because.length === 0) return NOTHING;
  const whole = named === null && made ? `${maker} ${text}` : text;
  const product = productOf(whole, codes);
  const against = objectionsTo({ description, code, maker }, product, codes);
  if (against.length > 0 || product?.treatment === 'leaving' || product?.treatment === 'never') {
    return { kind: 'nothing', because: [...because, ...against] };
  }
  const senses = sensesOf(description, 'control');
  return {
    kind: 'product',
    product: product?.id ?? null,
    productName: product?.name ?? MAKER,
    lawClass: product?.lawClass ?? 'any',
    certainty: !unsaid && isCertain(whole, named, made, product, codes) ? 'certain' : 'likely',
    renewal: senses.has('renew') || codes.some(({ licence }) => /renew/i.test(licence ?? '')),
    because,
  };
}

/** What order forms with narrow fields make of longer words. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:endpt|endpnt|endpo|enpt)\b/gi, 'Endpoint'],
  [/\b(?:sec|secur|scrty)\b/gi, 'Security'],
  [/\b(?:bus|bsns)\b/gi, 'Business'],
  [/\bint\s+(?=security)/gi, 'Internet '],
];

/** The brand cut short, before a product's name cut short: "KASP ENDPT SEC". */
const SHORT_BRAND =
  /\bkasp\b(?=\.?\s+(?:is|av|edr|tot|total|int|internet|sec|security|small|plus|std|standard|prem|premium|endp|k?esb?|ksos|kis|kts|kav|next)\w*\b)/i;

function withBrandSpelt(text: string): string {
  return text.replace(SHORT_BRAND, MAKER);
}

/** Abbreviations of lines that hardly anybody else's goods carry. */
const OWN_SHORT = /(?<![\p{L}\p{N}-])(?=(?:KESB|KESC|KSOS|KTSB|KEDR|KHCS|KSMG|KSWS|KLMS|KWTS)(?![\p{L}\p{N}.]))/u;
/** Those that are screwdrivers, kits, hospitals' systems and shillings, too. */
const SHARED_SHORT = /(?<![\p{L}\p{N}-])(?=(?:KAV|KIS|KTS|KES|KSV|KICS)(?!-?\d|[\p{L}\p{N}.]))/u;

/**
 * The brand put before an abbreviation that stands without it, as buyers write who know what they buy: "KESB Select
 * 50-99 2Y", "KIS 3-Device 1Y". Seats or a term tell it for the vendor's; an abbreviation that others have too needs
 * seats, and a term or a licence beside them. A line that tells neither, or names another maker, is left as it is.
 */
function withBrandUnderstood(text: string): string {
  const own = OWN_SHORT.test(text);
  if (!own && !SHARED_SHORT.test(text)) return text;
  const { seats, term } = measuresIn(text);
  const sold = own ? seats || term : seats && (term || sensesOf(text, 'control').has('licence'));
  return sold && !namesCompetitor(folded(text)) ? text.replace(own ? OWN_SHORT : SHARED_SHORT, `${MAKER} `) : text;
}

function spelt(text: string): string {
  return SHORTENED.reduce((longer, [short, word]) => longer.replace(short, word), text);
}

function reasonsFor(item: LineItem, named: BrandNaming | null, made: boolean, codes: readonly LicenceCode[]): Reason[] {
  const weak = named?.how === 'weak' && productNamed(item.description) === null;
  return [
    ...(named !== null && !weak ? [reason('brand-in-title', 'title', item.description || item.code)] : []),
    ...(made ? [reason('brand-as-maker', 'meta', item.maker)] : []),
    ...codes.slice(0, 1).map(({ code }) => reason('licence-code', 'text', code)),
  ];
}

/** By its words, then by its code, then by words of the whole trade. */
function productOf(text: string, codes: readonly LicenceCode[]): Product | undefined {
  const byWords = productNamed(text);
  const id = [...codes.map(({ product }) => product), ...looseCodeProducts(text)].find(Boolean);
  const byCode = CATALOGUE.products.find((product) => product.id === id);
  return (byWords && !byWords.generic ? byWords.product : undefined) ?? byCode ?? byWords?.product;
}

function isCertain(
  text: string,
  named: BrandNaming | null,
  made: boolean,
  product: Product | undefined,
  codes: readonly LicenceCode[],
): boolean {
  if (codes.length > 0) return true;
  if (namesCompetitor(folded(text))) return false;
  const { seats, term } = measuresIn(text);
  const told = product !== undefined || seats || term || sensesOf(text).has('licence');
  return told && (made || named?.how === 'name');
}
