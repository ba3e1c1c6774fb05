import { mayNameBrand, placeOfBrand } from '../brand.ts';
import { type BrandNaming, brandIn } from '../brand-name.ts';
import { CATALOGUE } from '../catalogue.ts';
import { folded, isUnspaced } from '../fold.ts';
import { type LicenceCode, licenceCodesIn, licenceCodesInPath, looseCodeProducts } from '../licence-code.ts';
import { measuresIn } from '../measure.ts';
import { namesCompetitor, productNamed } from '../product-name.ts';
import type { Reason } from '../recognition.ts';
import type { Product } from '../schema/catalogue.ts';
import type { ProductClass } from '../schema/vocabulary.ts';
import { sensesOf } from '../wording.ts';
import counterWords from './line-words.json' with { type: 'json' };
import { objection, reason } from './reason.ts';

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
  /** `likely`: the brand stands there and little else; a person should look. */
  certainty: 'certain' | 'likely';
  /** Whether the line speaks of prolonging a licence. */
  renewal: boolean;
  because: Reason[];
}

export type LineRecognition = LineProduct | { kind: 'nothing'; because: Reason[] };

const MAKER = 'Kaspersky';
const NOTHING: LineRecognition = Object.freeze({ kind: 'nothing', because: [] });

/** What everything else about the line makes of a brand that is named in it. */
type CounterKind = keyof typeof counterWords;

/**
 * Whether a line of a list is a product of the vendor, which one, in which class of the law, and how sure that is. A line
 * is no shop page: nothing on it can be pressed, so nothing needs to be offered. The brand, the maker's column or a full
 * licence code must stand there, and nothing that makes it something else: a person's name, a move to another maker, a
 * removal, a book, a shirt, a headline.
 */
export function recogniseLine(item: LineItem): LineRecognition {
  const { code, maker } = item;
  const description = withBrandSpelt(item.description);
  if (!mayNameBrand(description) && !mayNameBrand(code) && !mayNameBrand(maker)) return NOTHING;
  const text = spelt(code === '' ? description : `${description} ${code}`);
  const codes = [...licenceCodesIn(text), ...licenceCodesInPath(text)];
  const named = brandIn(text);
  const made = brandIn(maker) !== null;
  const because = reasonsFor({ description, code, maker }, named, made, codes);
  if (because.length === 0) return NOTHING;
  const whole = named === null && made ? `${maker} ${text}` : text;
  const product = productOf(whole, codes);
  const against = objectionsTo(withoutNameOf(product, description), codes.length > 0);
  if (against.length > 0 || product?.treatment === 'leaving' || product?.treatment === 'never') {
    return { kind: 'nothing', because: [...because, ...against] };
  }
  const senses = sensesOf(description, 'control');
  return {
    kind: 'product',
    product: product?.id ?? null,
    productName: product?.name ?? MAKER,
    lawClass: product?.lawClass ?? 'any',
    certainty: isCertain(whole, named, made, product, codes) ? 'certain' : 'likely',
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
  /\bkasp\b(?=\.?\s+(?:is|av|edr|tot|total|int|internet|sec|security|small|plus|std|standard|prem|premium|endp)\w*\b)/i;

function withBrandSpelt(text: string): string {
  return text.replace(SHORT_BRAND, MAKER);
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

/** A line without its product's name, some of whose words would count against it: "Virus Removal Tool". */
function withoutNameOf(product: Product | undefined, description: string): string {
  const names = product?.treatment === 'free' ? Object.values(product.names).flat() : [];
  return names.reduce((rest, name) => rest.replace(name, MAKER), description);
}

/**
 * What speaks against a line that names the brand. A full licence code leaves no room for a headline or a shirt, but a move
 * away from it is one if the line names where to.
 */
function objectionsTo(description: string, coded: boolean): Reason[] {
  const elsewhere = namesCompetitor(folded(description));
  const kinds = (Object.keys(counterWords) as CounterKind[]).filter((kind) => {
    // Products of the vendor have new names, too: "Kaspersky Standard (formerly Anti-Virus)".
    if (kind === 'renamed') return elsewhere;
    return !coded || kind === 'removal' || (kind === 'moving' && elsewhere);
  });
  const found = kinds.flatMap((kind) => {
    const word = counterWordIn(description, kind);
    return word === undefined ? [] : [objection(`line-${kind}`, 'title', word)];
  });
  if (coded || found.length > 0) return found;
  if (elsewhere && isBesideAnother(description)) return [objection('line-other-maker', 'title', description)];
  const senses = sensesOf(description);
  const kind = (['leave', 'compare', 'job', 'forum', 'article', 'review'] as const).find((sense) => senses.has(sense));
  return kind === undefined ? [] : [objection(`line-${kind}`, 'title', description)];
}

/** What puts a second product beside the first: "Windows 11 + Kaspersky", "ESET or Kaspersky", "from ESET to Kaspersky". */
const JOINED = /(?:[+&/,;]|(?<!\p{L})(?:and|or|to|und|oder|zu|auf|et|ou|vers|y|o|e|и|или|на|en|of|naar))\s*$/iu;

/** A thought of its own: "Bitdefender, 12 licences – see also …", "ESET (… on request)". */
const ASIDE = /[(:–—"“„]|\s-\s/;

/** Another maker's product that mentions the brand behind it in an aside, and no product of the brand. */
function isBesideAnother(description: string): boolean {
  const before = description.slice(0, placeOfBrand(description));
  if (!ASIDE.test(before) || JOINED.test(before) || !namesCompetitor(folded(before))) return false;
  return productNamed(description)?.generic ?? true;
}

let counters: ReadonlyMap<CounterKind, readonly { word: string; words: string; unspaced: boolean }[]> | undefined;

function counterWordIn(text: string, kind: CounterKind): string | undefined {
  counters ??= new Map(
    (Object.keys(counterWords) as CounterKind[]).map((each) => [
      each,
      counterWords[each].map((word) => ({ word, words: folded(word), unspaced: isUnspaced(word) })),
    ]),
  );
  const line = folded(text);
  const squeezed = line.replaceAll(' ', '');
  const found = counters
    .get(kind)
    ?.find(({ words, unspaced }) => (unspaced ? squeezed.includes(words.replaceAll(' ', '')) : line.includes(words)));
  return found?.word;
}
