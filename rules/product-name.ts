import { type BrandNaming, brandIn } from './brand-name.ts';
import { CATALOGUE } from './catalogue.ts';
import { folded, isUnspaced } from './fold.ts';
import type { Product } from './schema/catalogue.ts';

/** A product line that a text names, and the words that name it. */
export interface ProductNaming {
  product: Product;
  /** The words beside the brand, folded: "internet security". */
  words: string;
  /** The words are those of the whole trade ("antivirus"), and no better ones were found. */
  generic: boolean;
}

interface Phrase {
  product: Product;
  /** Folded, with a space before and after; without spaces where the script has none. */
  words: string;
  unspaced: boolean;
  /** The first of the words, to look for before the others. */
  head: string;
  /** Number of words. */
  size: number;
  /** An abbreviation of three capital letters or more, or a word with capitals inside: nobody's everyday word. */
  coined: boolean;
  /** The first member of a bundle, "Microsoft 365 + …": it counts only before the brand. */
  leads: boolean;
}

/** A tier is one everyday word ("plus"): it counts within this many characters behind the brand, or this few before. */
const BEHIND = 40;
const BEFORE = 14;

/** "For" as titles say it beside an English name: "Security für Windows Server", "Security f. Business". */
const FOR = /(?<=\s)(?:f\.|für|fuer|pour|para|per|voor|dla|для|pentru|til|till|för|pre)(?=\s)/giu;

/** "Detection & Response". */
const AND = /(?<=\p{L} )&(?= \p{L})/gu;

function plain(name: string): string {
  return name.replace(FOR, 'for').replace(AND, 'and');
}

let phrases: readonly Phrase[] | undefined;

/** All product words without the brand, longest first. */
function productPhrases(): readonly Phrase[] {
  phrases ??= CATALOGUE.products
    .flatMap((product) =>
      [...Object.values(product.names).flat(), ...(product.misspelt ?? []), ...(product.short ?? [])].map((name) =>
        phraseOf(product, name),
      ),
    )
    .filter(({ words }) => words.trim() !== '')
    .sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

function phraseOf(product: Product, given: string): Phrase {
  const name = plain(given);
  const text = folded(name);
  const at = brandIn(name)?.at ?? [];
  const bare = isUnspaced(name) ? withoutUnspacedBrand(text) : without(at, text);
  // "KasperskyOS" is brand and product in one word.
  if (bare.trim() === '' && at[0] !== undefined && !isUnspaced(name))
    return { product, words: text, unspaced: false, head: text.trim(), size: 1, coined: false, leads: false };
  const unspaced = isUnspaced(bare);
  return {
    product,
    words: unspaced ? bare.replaceAll(' ', '') : bare.replace(/ +/g, ' '),
    unspaced,
    head: bare.trim().split(' ', 1)[0] ?? '',
    size: bare.trim().split(' ').length,
    coined: /^[A-Z]{3,}$|\p{Ll}\p{Lu}|\p{Lu}{2,}\p{Ll}/u.test(given),
    leads: name.includes(' + '),
  };
}

/** A folded text with the brand taken out. */
function without(at: BrandNaming['at'], text: string): string {
  return at.reduceRight((left, { from, to }) => `${left.slice(0, from)}${left.slice(to + 1)}`, text);
}

function withoutUnspacedBrand(text: string): string {
  return CATALOGUE.brand.unspaced.reduce((left, token) => left.replace(folded(token).trim(), ''), text);
}

/**
 * The product line that a text names beside the brand, or `null` when the text does not name the brand or names no line
 * of it. Longer words win over shorter, words right behind the brand over words elsewhere, and the words of one maker
 * over those of the whole trade: "Kaspersky Premium Antivirus" is Premium. A tier word counts only near the brand, and
 * not across the name of another maker.
 */
export function productNamed(title: string): ProductNaming | null {
  const text = plain(title);
  const brand = brandIn(text);
  if (brand === null) return null;
  const spaced = folded(text);
  const squeezed = spaced.replaceAll(' ', '');
  const bare = without(brand.at, spaced);
  let best: { phrase: Phrase; score: number } | undefined;
  const isTrial = TRIAL.test(spaced);
  const heads = new Set(`${spaced}${bare}`.split(' '));
  for (const phrase of productPhrases()) {
    if (!phrase.unspaced && !heads.has(phrase.head)) continue;
    if (isTrial && FREE.test(phrase.words)) continue;
    const score = phrase.unspaced ? squeezedScore(phrase, squeezed) : spacedScore(phrase, spaced, bare, brand);
    if (score > (best?.score ?? 0)) best = { phrase, score };
  }
  if (!best) return null;
  const { words } = best.phrase;
  const product = tierOf(best.phrase, best.phrase.unspaced ? squeezed : spaced) ?? best.phrase.product;
  return { product, words: words.trim(), generic: product.generic ?? false };
}

/** The tier of a line that is named a few words behind the line: "KES for Business SELECT", "… Cloud, Plus". */
function tierOf({ product, words, unspaced }: Phrase, text: string): Product | undefined {
  const at = text.indexOf(words);
  if (at < 0) return undefined;
  const tail = text.slice(at + words.length - (unspaced ? 0 : 1), at + words.length + BEHIND);
  // "Base Plus" is a kind of licence, whatever the line.
  const behind = tail.replaceAll(' base plus ', ' ');
  const named = CATALOGUE.products.flatMap((tier) =>
    tier.tier?.of === product.id
      ? tier.tier.words
          .filter((word) => behind.includes(unspaced ? word : folded(word)))
          .map((word) => ({ tier, word }))
      : [],
  );
  return named.sort((a, b) => b.word.length - a.word.length)[0]?.tier;
}

/** "Free trial": what is free there is the trial, not the edition that is called so. */
const TRIAL =
  / (?:trials?|testversion|probeversion|kostenlos testen|essai|prueba|prova gratuita|prova|teste gratis|avaliacao|proefversie|probna|probn\p{L}*|пробн\p{L}*|deneme|dene|dung thu|zkusebni|proba) |体験|試用|试用|체험|تجرب|ทดลอง/u;
const FREE = /free|kostenlos|gratis|gratuit|бесплатн|無料/u;

function squeezedScore(phrase: Phrase, text: string): number {
  if (!text.includes(phrase.words)) return 0;
  return phrase.product.generic ? 1 : 10 + phrase.words.length;
}

function spacedScore(phrase: Phrase, text: string, bare: string, brand: BrandNaming): number {
  // "Антивирус Касперского для почтовых серверов": the brand stands inside the name.
  const parted = phrase.size > 1 && !text.includes(phrase.words) && bare.includes(phrase.words);
  let best = parted ? scoreOf(phrase, 0) : 0;
  let at = text.indexOf(phrase.words);
  for (let tries = 0; at >= 0 && tries < 8; tries += 1) {
    best = Math.max(best, scoreAt(phrase, text, at, brand));
    at = text.indexOf(phrase.words, at + 1);
  }
  return best;
}

function scoreAt(phrase: Phrase, text: string, at: number, brand: BrandNaming): number {
  const to = at + phrase.words.length - 1;
  const gaps = brand.at.map((name) => (at + 1 >= name.to ? at + 1 - name.to : to - name.from));
  const nearest = gaps.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a), Number.POSITIVE_INFINITY);
  if (phrase.size === 1 && !isNear(nearest, phrase.coined ? BEHIND : BEFORE)) return 0;
  if (phrase.leads && nearest >= 0) return 0;
  const adjoining = nearest >= 0 && nearest <= 1 ? 20 : nearest >= 0 && nearest <= 12 ? 6 : 0;
  const between = nearest >= 0 ? text.slice(at + 1 - nearest, at + 1) : '';
  if (namesCompetitor(between)) return 0;
  return scoreOf(phrase, adjoining);
}

function scoreOf({ product, size }: Phrase, adjoining: number): number {
  return product.generic ? 1 + size / 10 : 10 * size + adjoining;
}

function isNear(gap: number, before: number): boolean {
  return gap >= 0 ? gap <= BEHIND : -gap <= before;
}

let competitors: readonly string[] | undefined;

function foldedCompetitors(): readonly string[] {
  competitors ??= CATALOGUE.competitors.map(folded);
  return competitors;
}

/** Whether a folded text names a maker of other security software. */
export function namesCompetitor(foldedText: string): boolean {
  return foldedCompetitors().some((name) => foldedText.includes(name));
}

/** How many makers of other security software a text names. */
export function competitorsIn(text: string): number {
  const line = folded(text);
  return foldedCompetitors().filter((name) => line.includes(name)).length;
}
