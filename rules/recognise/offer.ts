import { licenceCodesIn, licenceCodesInPath } from '../licence-code.ts';
import { countsIn, measuresIn } from '../measure.ts';
import { productNamed } from '../product-name.ts';
import type { OfferAct, Reason } from '../recognition.ts';
import type { Product } from '../schema/catalogue.ts';
import type { Sense } from '../schema/page-words.ts';
import { sensesOf } from '../wording.ts';
import { sensesOfAddress } from './address.ts';
import { HOOKS, sensesOfLabel } from './cards.ts';
import { isOwnSite, isProductPage, leadsAway, type Page } from './page.ts';
import { reason } from './reason.ts';
import { wordsOf } from './traits.ts';

/** What on a page says that its subject can be had here. */
export interface Offer {
  /** Sum of the signals' weights: 2 for what only offers have, 1 for what offers often have. */
  weight: number;
  /** A price, a control, a stock note, a known address: something besides words in a title. */
  transacts: boolean;
  /** Structured data with a price, or a way into the cart beside one: what outweighs the looks of an article. */
  firm: boolean;
  acts: OfferAct[];
  because: Reason[];
}

const ACT_OF_SENSE: Partial<Record<Sense, OfferAct>> = {
  buy: 'buy',
  cart: 'buy',
  checkout: 'buy',
  quote: 'quote',
  renew: 'renew',
  download: 'download',
  trial: 'download',
};

/** Weighs everything that offers the page's subject; `texts` are the ones that name it. */
export function offerOf(page: Page, texts: readonly string[]): Offer {
  const offer: Offer = { weight: 0, transacts: false, firm: false, acts: [], because: [] };
  const add = (weight: 1 | 2, transacts: boolean, why: Reason, act?: OfferAct) => {
    offer.weight += weight;
    offer.transacts ||= transacts;
    offer.because.push(why);
    if (act && !offer.acts.includes(act)) offer.acts.push(act);
  };
  addPrices(page, add);
  addControls(page, add);
  addAddress(page, texts, add);
  addWords(texts, page, add);
  offer.firm = isFirm(offer);
  return offer;
}

type Add = (weight: 1 | 2, transacts: boolean, why: Reason, act?: OfferAct) => void;

function addPrices({ evidence, records }: Page, add: Add): void {
  const priced = records.find((record) => record.priced && /product|offer|application/i.test(record.type));
  if (priced) add(2, true, reason('price-in-record', priced.source, priced.name), 'buy');
  else if (evidence.meta.priced) add(2, true, reason('price-in-metadata', 'meta', evidence.meta.title), 'buy');
  else if (evidence.prices > 0) add(1, true, reason('price-on-page', 'text', ''));
  const absent = records.find(({ availability }) => /outofstock|soldout|discontinued/i.test(availability));
  if (absent) add(1, true, reason('unavailable', absent.source, absent.availability), 'buy');
}

/** What names in the markup say without words of any language. */
const HOOK_SENSES: readonly (readonly [Sense, RegExp])[] = [
  ['download', /download/i],
  ['renew', /renew/i],
  ['quote', /quote/i],
  ['checkout', /check-?out/i],
  ['buy', /(?<![a-z])buy(?![a-z])|purchase/i],
];

function addControls(page: Page, add: Add): void {
  const seen = new Set<string>();
  for (const { text, hook, place, leadsTo } of page.evidence.controls) {
    if (HOOKS.test(hook) && !seen.has('way-to-cart')) {
      seen.add('way-to-cart');
      add(2, true, reason('way-to-cart', 'control', text || hook), 'buy');
    }
    if (place === 'dialog') continue;
    const away = leadsAway(page, leadsTo);
    const hooked = HOOK_SENSES.filter(([, it]) => it.test(hook)).map(([it]) => it);
    for (const sense of [...sensesOfLabel(withoutButtonWords(text)), ...hooked]) {
      const act = ACT_OF_SENSE[sense];
      if ((act === undefined && sense !== 'unavailable') || seen.has(sense)) continue;
      seen.add(sense);
      // A way to somebody else's site is advice, not an offer of this page's.
      add(1, !away, reason(`says-${sense}`, 'control', text || hook), act ?? 'buy');
    }
  }
}

function addAddress(page: Page, texts: readonly string[], add: Add): void {
  const { address, evidence } = page;
  if (isProductPage(page)) add(2, true, reason('seller-product-address', 'url', address));
  else if (isGoodsAddress(address) || isNamedAddress(page, texts) || isNamedAlone(page, texts)) {
    add(1, evidence.from === 'address', reason('product-like-address', 'url', address));
  }
}

/** On the vendor's own site: an address whose words name the product that the title names, "/next-edr-foundations". */
function isNamedAddress({ standing, slug, host, address, seller }: Page, texts: readonly string[]): boolean {
  if (standing.kind !== 'vendor') return false;
  if (isOwnSite({ host, address, seller })) return texts.some((text) => productNamed(text)?.generic === false);
  const { product, generic } = productNamed(`Kaspersky ${slug}`) ?? {};
  return product !== undefined && !generic && texts.some((text) => productNamed(text)?.product === product);
}

/** Words beside a product's name that a shop's title and path may hold: the brand and one more. */
const BESIDE_NAME = 2;

/** "Kaspersky Premium | The Shop" under "/kaspersky-premium": title and last part of the path say the name and nothing else. */
function isNamedAlone({ address }: Page, texts: readonly string[]): boolean {
  const last =
    address
      .replace(/[?#].*/s, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? '';
  const line = nameAlone(last.replace(/\.\w{2,5}$/, ''));
  return line !== undefined && texts.some((text) => nameAlone(text.split(/\s[-–—|]\s|\|/, 1)[0] ?? '') === line);
}

/** The line of its own that a text names, if it says no more. */
function nameAlone(text: string): Product | undefined {
  const named = productNamed(text);
  return named && !named.generic && wordsOf(text) - wordsOf(named.words) < BESIDE_NAME ? named.product : undefined;
}

function isGoodsAddress(address: string): boolean {
  const senses = sensesOfAddress(address);
  return senses.has('product') || senses.has('shop');
}

/** English words of buttons that mean nothing in a title: "get", "install", "add". */
const BUTTON_WORDS = /\b(?:get|add|install\w*)\b/gi;

/** What is asked for beside such a word says what the button does: "Get a quote" downloads nothing. */
function withoutButtonWords(label: string): string {
  const rest = label.replace(BUTTON_WORDS, ' ');
  return /^\P{L}*$/u.test(rest) || sensesOfLabel(rest).size === 0 ? label : rest;
}

function addWords(texts: readonly string[], { address }: Page, add: Add): void {
  const first = texts[0] ?? '';
  const measures = texts.map(measuresIn);
  if (measures.some(({ seats }) => seats)) add(1, false, reason('seats-in-name', 'title', first));
  if (measures.some(({ term }) => term)) add(1, false, reason('term-in-name', 'title', first));
  else if (texts.some(isCountedTwice)) add(1, false, reason('seats-in-name', 'title', first));
  const code = [...texts.flatMap(licenceCodesIn), ...licenceCodesInPath(address)][0];
  if (code) add(2, true, reason('licence-code', 'text', code.code));
  if (texts.some((text) => productNamed(text) !== null)) add(1, false, reason('product-named', 'title', first));
  for (const sense of ['buy', 'renew', 'download', 'trial', 'licence', 'quote'] as const) {
    const says = texts.find((text) => sensesOf(text.replace(BUTTON_WORDS, ' '), 'control').has(sense));
    if (says) add(1, false, reason(`title-says-${sense}`, 'title', says), ACT_OF_SENSE[sense]);
  }
}

/** One line of the maker's, so many of something and so many of something else, in words of whatever language. */
function isCountedTwice(text: string): boolean {
  return countsIn(text) === 2 && productNamed(text)?.generic === false;
}

function isFirm({ because }: Offer): boolean {
  const has = (key: string) => because.some((it) => it.key === key);
  const price = has('price-in-record') || has('price-in-metadata');
  const cart = has('way-to-cart');
  return (price && (cart || has('says-buy') || has('seller-product-address'))) || (cart && has('price-on-page'));
}
