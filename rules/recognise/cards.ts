import { brandIn } from '../brand-name.ts';
import type { Mention, Place } from '../evidence.ts';
import { folded } from '../fold.ts';
import { measuresIn } from '../measure.ts';
import { competitorsIn, namesCompetitor, productNamed } from '../product-name.ts';
import type { Sense } from '../schema/page-words.ts';
import { sensesOf } from '../wording.ts';
import type { Page } from './page.ts';
import { titleSense } from './title-words.ts';
import { isHeldByAnother } from './white-label.ts';

/** Shapes in which a card, a tile or a line of an order names its product; running text is none of them. */
const CARD_SHAPES: ReadonlySet<Mention['shape']> = new Set(['heading', 'link', 'line', 'row', 'cell', 'image', 'data']);

/**
 * The boxes of the page's main part that name a product of the brand and put a price or something to buy beside it: cards
 * of a shelf, tiles of a home page, lines of a cart.
 */
export function cardsOf(page: Page, places: readonly Place[] = ['main']): Mention[] {
  return page.evidence.mentions.filter(
    (mention) =>
      places.includes(mention.place) && CARD_SHAPES.has(mention.shape) && isNamed(mention) && isForSale(mention),
  );
}

/** Lines of a cart or an order: what is named there is being bought, whether its price stands in the same box or not. */
export function orderLinesOf(page: Page): Mention[] {
  const counts = ({ place }: Mention) => place === 'main' || place === 'aside' || place === 'dialog';
  return page.evidence.mentions.filter(
    (mention) => counts(mention) && CARD_SHAPES.has(mention.shape) && brandIn(mention.text) !== null,
  );
}

function isNamed({ text, controls }: Mention): boolean {
  const brand = brandIn(text);
  if (brand === null) return false;
  if (namesCompetitor(folded(text).slice(0, (brand.at[0]?.from ?? 0) + 1))) return false;
  return brand.how !== 'weak' || productNamed(text) !== null || controls.some(buys);
}

/** A card that names goods, or has a way to buy beside a text that begins with the brand and is about nothing else. */
export function isGoods({ text, controls }: Mention): boolean {
  if (namesGoods(text)) return titleSense(text) !== 'companion';
  return controls.some(buys) && titleSense(text) === undefined && competitorsIn(text) === 0 && !isHeldByAnother(text);
}

function isForSale({ priced, controls }: Mention): boolean {
  return priced || controls.some(buys);
}

/** Whether a control's label, or its name in the markup, offers to take something. */
export function buys(label: string): boolean {
  const senses = sensesOfLabel(label);
  return (
    ['buy', 'cart', 'checkout', 'renew', 'quote', 'trial'].some((sense) => senses.has(sense as 'buy')) ||
    HOOKS.test(label)
  );
}

/** A label longer than this is a sentence or a name, in which single words prove nothing: "In-app purchase fraud". */
const LABEL_WORDS = 3;

/** What the label of something to press says. */
export function sensesOfLabel(label: string): ReadonlySet<Sense> {
  const words = folded(label).trim().split(' ').length;
  return sensesOf(label, words <= LABEL_WORDS ? 'control' : 'anywhere');
}

/** What shop systems call the way into the cart. */
export const HOOKS =
  /add[-_]?to[-_]?(?:cart|basket|bag)|addtocart|buy[-_]?(?:now|button|btn)|btn[-_]?buy|ajouter|warenkorb|carrito|koszyk|korzin/i;

/** Whether a text names a product of the brand so that one could order it: a line, seats, a term, a licence. */
export function namesGoods(text: string): boolean {
  const { seats, term } = measuresIn(text);
  return seats || term || productNamed(text) !== null || sensesOf(text, 'heading').has('licence');
}
