import { CATALOGUE } from './catalogue.ts';
import { folded } from './fold.ts';

/** For how many devices and how long a title offers a licence, as far as it says. */
export interface Measures {
  seats: boolean;
  term: boolean;
}

/**
 * A word behind a number, in a script whose languages are too many to list their units. Latin and Cyrillic ones are listed,
 * and are what the numbers of headlines stand before.
 */
const UNIT = /^(?![\p{sc=Latin}\p{sc=Cyrillic}])\p{L}/u;
/** More of anything is a year or a price. */
const COUNT = /^\p{Nd}{1,2}$/u;

/** How many small numbers stand before a word in a short text: "3 … 1 …" of a language whose units nobody listed. */
export function countsIn(text: string): number {
  const words = folded(text).trim().split(' ');
  return words.filter((word, at) => COUNT.test(word) && UNIT.test(words[at + 1] ?? '')).length;
}

let seatUnits: ReadonlySet<string> | undefined;
let termUnits: ReadonlySet<string> | undefined;
let unspacedSeats: readonly string[] | undefined;
let unspacedTerms: readonly string[] | undefined;

/** Letters that stand for a unit when glued to a number in a compressed title: "3D 1J", "1U", "1Y-3PC". */
const GLUED_SEATS = /(?:^|[^\p{L}\p{N}])\d{1,4}\s?(?:PCs?|D|U|DEV|DVC|DT)(?=$|[^\p{L}])/iu;
const GLUED_TERM = /(?:^|[^\p{L}\p{N}])\d{1,2}\s?(?:Y|YR|J|A|G)(?=$|[^\p{L}])/iu;
/** A band of nodes, as corporate titles write it: "25-49 Node". */
const NUMBER = /^\p{Nd}{1,5}$/u;
/** Terms that need no number. */
const BARE_TERM =
  / (?:anual|bianual|trianual|annual|yearly|annuel|jahreslizenz|annuale|yillik|سنه|سنتين|عام|لسنه|שנה|לשנה|שנתיים|لسنتين|یكساله|ساله) /;

function tables() {
  if (!seatUnits || !termUnits || !unspacedSeats || !unspacedTerms) {
    const all = (sense: 'seat' | 'term') =>
      Object.values(CATALOGUE.words).flatMap((language) =>
        (language.anywhere?.[sense] ?? []).map((word) => folded(word).trim()),
      );
    const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Hangul}]/u;
    seatUnits = new Set(all('seat').filter((word) => !unspaced.test(word)));
    termUnits = new Set(all('term').filter((word) => !unspaced.test(word)));
    unspacedSeats = all('seat').filter((word) => unspaced.test(word));
    unspacedTerms = all('term').filter((word) => unspaced.test(word));
  }
  return { seatUnits, termUnits, unspacedSeats, unspacedTerms };
}

/**
 * Whether a text names seats ("3 Geräte", "25-49 Node", "3台", "1U") and a term ("1 year", "12 meses", "Anual"). Articles
 * name the brand without them; offers almost never do. Takes a title or another short text.
 */
export function measuresIn(text: string): Measures {
  const line = folded(text);
  const words = line.trim().split(' ');
  const { seatUnits: seats, termUnits: terms, unspacedSeats: packedSeats, unspacedTerms: packedTerms } = tables();
  const counted = (units: ReadonlySet<string>, packed: readonly string[]) =>
    words.some((word, at) => {
      if (!NUMBER.test(word)) return false;
      const next = words[at + 1] ?? '';
      const afterNext = words[at + 2] ?? '';
      return (
        units.has(next) ||
        units.has(`${next} ${afterNext}`) ||
        packed.some((unit) => next.startsWith(unit)) ||
        (words[at - 1] !== undefined && units.has(words[at - 1] ?? '') && /[:：]/.test(text))
      );
    });
  return {
    seats: counted(seats, packedSeats) || GLUED_SEATS.test(text),
    term: counted(terms, packedTerms) || GLUED_TERM.test(text) || BARE_TERM.test(line),
  };
}
