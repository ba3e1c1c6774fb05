import { brandIn } from '../brand-name.ts';
import { folded } from '../fold.ts';
import { measuresIn } from '../measure.ts';
import type { Product } from '../schema/catalogue.ts';
import { sensesOf } from '../wording.ts';
import tradeWords from './trade-words.json' with { type: 'json' };

/** What a line says of its goods, and who made them. */
interface Named {
  description: string;
  maker: string;
}

/**
 * Whether a line speaks of goods: a product's name, the maker's column, seats, a term, a licence, a sum, a number of pieces,
 * or a word of ordering. Whoever writes about the brand does without.
 */
export function isTold({ description, maker }: Named, product: Product | undefined): boolean {
  if (product !== undefined || brandIn(maker) !== null) return true;
  if (isMeasured(description) || [STATEMENT, INCLUDED, VERSION, COUNTED].some((sign) => sign.test(description)))
    return true;
  const senses = sensesOf(description, 'control');
  return TRADE_SENSES.some((sense) => senses.has(sense)) || tradeWordIn(description);
}

/** Whether a line names seats, a term, a sum or a number of pieces. */
export function isMeasured(description: string): boolean {
  const { seats, term } = measuresIn(description);
  return seats || term || QUANTITY.test(description);
}

const TRADE_SENSES = ['licence', 'renew', 'buy', 'cart', 'checkout', 'quote', 'trial', 'download', 'activate'] as const;

/** "49.99", "x 10", "10 x", "qty 5", "3 Kaspersky"; hours are no sum. */
const QUANTITY =
  /\d[.,]\d{2}(?![\p{N}.]|\s?(?:h|hrs?|hours?|std|stunden|heures?|horas?|ore|uur|godz|ч)(?!\p{L}))|[€$£¥₽]|(?<!\p{L})(?:x\s?\d+|\d+\s?x|qty|menge|qté|cant)(?!\p{L})|(?<![\p{L}\p{N}.,/-])\d{1,5}\s+kaspersky/iu;

/** A line of a bank's or a card's statement: "PAYMENT*KASPERSKY". */
const STATEMENT = /\*\s*(?:www\.)?kaspersky/i;

/** Beside another purchase: "laptop + Kaspersky", "incl. Kaspersky". */
const INCLUDED =
  /(?:\+|(?<!\p{L})(?:incl|inkl|bundled|включая|z)\p{Ll}*\.?)\s+(?:\p{L}+\s+)?kaspersky|kaspersky\s+(?:incl|inkl)\p{Ll}+/iu;

/** A version, as inventories write it, and a number with a counting word of a script without spaces: "14.0.0", "50台". */
const VERSION = /\d+\.\d+\.\d+/;
const COUNTED = /\d\s*(?![年月日年년월일])[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}]/u;

/** "Kaspersky", "Kaspersky Lab ZAO 2016-004": the maker's name and nothing that would make it another thing. */
export function isBrief(description: string): boolean {
  const words = folded(description).trim().split(' ');
  return words.every((word) => !/\p{L}{3}/u.test(word) || brandIn(word) !== null || OWN_WORDS.has(word));
}

/** What stands in the maker's own name, and in none of another thing. */
const OWN_WORDS = new Set(['lab', 'labs', 'zao', 'inc', 'ltd', 'gmbh', 'www', 'com']);

const TRADE = setOfWords(tradeWords.words);
const TRADE_STEMS = [...setOfWords(tradeWords.stems)];

function tradeWordIn(description: string): boolean {
  const words = folded(description).trim().split(' ');
  return words.some((word) => TRADE.has(word) || TRADE_STEMS.some((stem) => word.startsWith(stem)));
}

function setOfWords(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => folded(word).trim()));
}
