import { mayNameBrand, placeOfBrand } from '../brand.ts';
import { folded, isUnspaced } from '../fold.ts';
import type { LicenceCode } from '../licence-code.ts';
import { competitorsIn, namesCompetitor, productNamed } from '../product-name.ts';
import type { Reason } from '../recognition.ts';
import type { Product } from '../schema/catalogue.ts';
import { sensesOf } from '../wording.ts';
import type { LineItem } from './line.ts';
import counterWords from './line-words.json' with { type: 'json' };
import { moveOf } from './move.ts';
import { objection } from './reason.ts';
import { isBrief, isMeasured, isTold } from './told.ts';

const MAKER = 'Kaspersky';

/** What everything else about the line makes of a brand that is named in it. */
type CounterKind = keyof typeof counterWords;

/** Of a long text, what stands this far before and behind the brand can be about it. */
const BEFORE = 500;
const BEHIND = 1_500;

/**
 * What speaks against a line that names the brand. A full licence code leaves no room for a headline or a shirt, but a move
 * away from it is one if the line names where to.
 */
export function objectionsTo(item: LineItem, product: Product | undefined, codes: readonly LicenceCode[]): Reason[] {
  const coded = codes.length > 0;
  const description = withoutNameOf(product, aroundBrand(item.description));
  const against = (kind: string, text = description) => [objection(`line-${kind}`, 'title', text)];
  const elsewhere = namesCompetitor(folded(description));
  const move = moveOf(codes.reduce((text, { code }) => text.replace(code, MAKER), description));
  if (move === 'away' && (!coded || elsewhere)) return against('moving');
  const kinds = (Object.keys(counterWords) as CounterKind[]).filter((kind) => {
    if (kind === 'moving') return move === undefined && (!coded || elsewhere);
    // Products of the vendor have new names, too: "Kaspersky Standard (formerly Anti-Virus)".
    if (kind === 'renamed') return move === undefined && (elsewhere || isNameOfThePast(description));
    if (kind === 'training' && product?.lawClass === 'security-training') return false;
    if (kind === 'lapsed') return !coded && !sensesOf(description, 'control').has('renew');
    if (kind === 'carrier') return !coded && !isNamed(product);
    return !coded || kind === 'removal';
  });
  const found = kinds.flatMap((kind) => {
    const word = counterWordIn(partFor(kind, description, product), kind);
    return word === undefined ? [] : against(kind, word);
  });
  if (!coded && ABSENT.test(description)) found.push(...against('absent'));
  if (!coded && PERSON.test(description)) found.push(...against('person'));
  if (coded || found.length > 0) return found;
  if (move === undefined && elsewhere && isBesideAnother(description)) return against('other-maker');
  if (move === undefined && !isNamed(product) && isRoundUp(description)) return against('compare');
  const senses = sensesOf(description);
  const kind = SENSES_AGAINST.find((sense) => senses.has(sense) && (sense !== 'leave' || move === undefined));
  if (kind !== undefined) return against(kind);
  // Words of headings mean goods, too ("Test", "guide"): they count where neither seats, a term nor a sum is named.
  const headline = sensesOf(description, 'heading');
  const press = isMeasured(description) ? undefined : PRESS_SENSES.find((sense) => headline.has(sense));
  if (press !== undefined) return against(press);
  return isTold(item, product) || isBrief(description) ? [] : against('mention');
}

function aroundBrand(description: string): string {
  const place = placeOfBrand(description);
  return description.slice(Math.max(0, place - BEFORE), place + BEHIND);
}

/** A line without its product's name, some of whose words would count against it: "Virus Removal Tool", "Security Awareness". */
function withoutNameOf(product: Product | undefined, description: string): string {
  const names = product === undefined || product.generic ? [] : Object.values(product.names).flat();
  // Beside a maker's column the name stands without its maker.
  const written = mayNameBrand(description) ? names : names.map((name) => name.replace(`${MAKER} `, ''));
  return [...written]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => {
      const at = rest.toLowerCase().indexOf(name.toLowerCase());
      return at < 0 ? rest : `${rest.slice(0, at)}${MAKER}${rest.slice(at + name.length)}`;
    }, description);
}

/** A product by its own name, and not by a word of the whole trade. */
function isNamed(product: Product | undefined): boolean {
  return product !== undefined && !product.generic;
}

/** Where in a line words of a kind count. */
function partFor(kind: CounterKind, description: string, product: Product | undefined): string {
  if (kind === 'removal') return withoutOthersClauses(description);
  // "Compatible with Kaspersky" is another thing; "Kaspersky Plus, compatible with Windows 11" is not.
  return kind === 'other-thing' && isNamed(product) ? description.slice(0, placeOfBrand(description)) : description;
}

const SENSES_AGAINST = ['leave', 'compare', 'job', 'forum', 'article', 'review'] as const;

const PRESS_SENSES = ['article', 'review'] as const;

/** "Kaspersky, M. – March", "Касперский И. П.", "Mr Kaspersky": a person. */
const PERSON =
  /kaspersky,\s+\p{Lu}\.(?!\p{L})|касперск\p{L}+\s+\p{sc=Cyrillic}\.\s?\p{sc=Cyrillic}\.|(?<!\p{L})(?:mr|mrs|ms|dr|prof|hr|herrn?|frau|fru|mme|monsieur|madame|sra?|sig|г-н|г-жа|pan|pani)\.?\s+kaspersky/iu;

/** "No Kaspersky", "non-Kaspersky", "a Kaspersky-free image"; with the sign between the words that tells it from "no: Kaspersky" and from "Kaspersky Free". */
const ABSENT =
  /(?:^|[^\p{L}])(?:[Nn]o|NO|[Nn]ot|[Nn]on|[Nn]ever|[Nn]essun|[Nn]ingún|[Aa]ucun|[Nn]enhum|[Żż]aden|[Нн]икакого)[\s-]+[Kk]aspersky|(?<!\p{L})(?:not|never|nicht|niet|não|не|nie)\s+\p{L}+\s+[Kk]aspersky|[Kk]aspersky-free(?!\p{L})/u;

/** "Formerly Kaspersky": nothing of the brand is named before. */
function isNameOfThePast(description: string): boolean {
  const before = folded(description.slice(0, placeOfBrand(description)));
  return counterWords.renamed.some((word) => before.endsWith(folded(word)));
}

/** What cuts a line into thoughts. */
const CLAUSE = /[,;:|()/]|\s[-–—+&]\s/;

/** A line without the thoughts that are about another maker only: "Norton removed, Kaspersky installed". */
function withoutOthersClauses(description: string): string {
  return description
    .split(CLAUSE)
    .filter((clause) => mayNameBrand(clause) || !namesCompetitor(folded(clause)))
    .join(' , ');
}

/** What puts a second product beside the first: "Windows 11 + Kaspersky", "ESET or Kaspersky". */
const JOINED =
  /(?:[+&/,;|]|(?<!\p{L})(?:and|or|und|oder|et|ou|y|o|e|и|или|en|of|i|lub|og|och|ve|veya))\s*(?:\d+\s*)?$/iu;

/** Another maker's product that mentions the brand behind it, and no product of the brand: not "… mail anti-virus Kaspersky". */
function isBesideAnother(description: string): boolean {
  const place = placeOfBrand(description);
  const before = description.slice(0, place);
  if (JOINED.test(before) || !namesCompetitor(folded(before))) return false;
  const nearest = before.split(/\s+/).slice(-3).join(' ');
  return productNamed(nearest + description.slice(place)) === null;
}

/** Several makers in a row and no product: who compares, or counts. */
function isRoundUp(description: string): boolean {
  return competitorsIn(description) > 1 && !isMeasured(description);
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
