import { brandIn } from '../brand-name.ts';
import type { Mention } from '../evidence.ts';
import { folded } from '../fold.ts';
import { namesCompetitor, productNamed } from '../product-name.ts';
import type { Sense } from '../schema/page-words.ts';
import { sensesOf } from '../wording.ts';
import { type AddressSense, sensesOfAddress } from './address.ts';
import { type Against, againstOf } from './against.ts';
import { cardsOf, orderLinesOf } from './cards.ts';
import { type Offer, offerOf } from './offer.ts';
import { isProductPage, type Page } from './page.ts';
import { type Subject, subjectOf } from './subject.ts';

/** Everything that the rules ask about a page, found once. */
export interface Facts {
  page: Page;
  subject: Subject;
  offer: Offer;
  against: Against;
  /** Boxes of the main part that sell a product of the brand. */
  cards: Mention[];
  /** The same, of strips and side columns too: on a page that searches for the brand they are results. */
  strips: Mention[];
  /** Lines of a cart or order that name the brand. */
  lines: Mention[];
  /** Different goods of the brand that the main part names in headings, links and lines. */
  goods: number;
  /** What the address says by its words. */
  address: ReadonlySet<AddressSense>;
  /** What headings and title say. */
  says: ReadonlySet<Sense>;
  /** Headings of the main part that name another maker. */
  rivals: number;
  /** The page is about one product, and it is not the brand's. */
  sellsAnother: boolean;
}

export function factsOf(page: Page): Facts {
  const subject = subjectOf(page);
  const { evidence, headings } = page;
  const shown = [evidence.title, ...headings];
  return {
    page,
    subject,
    offer: offerOf(page, subject.texts),
    against: againstOf(page, subject.texts),
    cards: cardsOf(page),
    strips: cardsOf(page, ['main', 'related', 'aside']),
    lines: orderLinesOf(page),
    goods: goodsOf(page),
    address: sensesOfAddress(page.address),
    says: new Set(shown.flatMap((text) => [...sensesOf(text, 'heading')])),
    rivals: rivalsOf(page),
    sellsAnother: !subject.holds && sellsAnother(page),
  };
}

function rivalsOf({ evidence }: Page): number {
  const named = evidence.headings
    .filter(({ text, place }) => place === 'main' && brandIn(text) === null && namesCompetitor(folded(text)))
    .map(({ text }) => folded(text));
  return new Set(named).size;
}

function goodsOf({ evidence }: Page): number {
  const named = evidence.mentions.filter(
    ({ place, shape, text }) => place === 'main' && shape !== 'prose' && shape !== 'row' && productNamed(text) !== null,
  );
  return new Set(named.map(({ text }) => folded(text))).size;
}

function sellsAnother({ evidence, records, reading, headings }: Page): boolean {
  const things = records.filter(({ type }) => /product|application|book/i.test(type));
  const one = things.length === 1 || things.length === 2 ? things[0] : undefined;
  if (one && brandIn(`${one.name} ${one.brand}`) === null) return true;
  if (headings.length === 0) return false;
  return /^(?:og:)?product/.test(evidence.meta.type) || isProductPage({ reading });
}
