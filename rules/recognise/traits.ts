import { placeOfBrand } from '../brand.ts';
import { brandIn } from '../brand-name.ts';
import { folded, isUnspaced } from '../fold.ts';
import { licenceCodesIn } from '../licence-code.ts';
import { measuresIn } from '../measure.ts';
import { productNamed } from '../product-name.ts';
import type { Seller } from '../schema/catalogue.ts';
import type { Sense } from '../schema/page-words.ts';
import { sensesOf } from '../wording.ts';
import type { Facts } from './facts.ts';
import type { Offer } from './offer.ts';
import { isProductPage, type Page } from './page.ts';
import { titleSense } from './title-words.ts';

/** A cart, a check-out, an order form: the goods are its lines, not its title. */
export function isOrdering({ page, address, says, subject }: Facts): boolean {
  if (page.reading?.kind === 'product' || page.reading?.kind === 'search') return false;
  if (page.reading?.kind === 'cart' || address.has('cart') || address.has('checkout')) return true;
  return !subject.holds && (page.evidence.marks.includes('payment-form') || says.has('cart'));
}

/** The page after an order: what was bought is bought. */
export function isOrdered({ page }: Facts): boolean {
  const path = page.address.replace(/[?#].*/s, '');
  return ORDERED.test(path) || page.headings.some((text) => titleSense(text) === 'ordered');
}

const ORDERED = /thank-?you|order-?confirm|(?:^|\/)(?:confirmation|confimation)|order-?received|\/success(?:\/|$|\.)/i;

/** A product with its price in structured data that agrees with the page. */
export function hasPricedRecord({ because, weight }: Offer): boolean {
  return weight >= 4 && because.some(({ key }) => key === 'price-in-record');
}

/** A name with seats or a term: what is offered has a size. */
export function offersSeats({ because }: Offer): boolean {
  return because.some(({ key }) => key === 'seats-in-name' || key === 'term-in-name');
}

/** An amount somewhere and a product's name: nothing that could be pressed, and no size of what would be had. */
export function isMention({ because }: Offer): boolean {
  return because.every(({ key }) => key === 'price-on-page' || key === 'product-named');
}

/** A shop of licences that gives the brand a heading of its own, among others. */
export function listsBrand({ page, says, offer }: Facts): boolean {
  const headed = page.evidence.mentions.some(
    ({ shape, place, text }) => shape === 'heading' && place === 'main' && wordsOf(text) <= 3,
  );
  return headed && says.has('licence') && offer.transacts;
}

/** A page of several goods: neither one priced product nor a title with seats or a term. */
export function isShelf({ cards, page, address, offer, subject, goods }: Facts): boolean {
  if (isProductPage(page)) return false;
  if (page.records.some(({ type, priced }) => priced && /product|application/i.test(type))) return false;
  const sized = [...page.headings, ...subject.texts].some((text) => measuresIn(text).seats || measuresIn(text).term);
  const several = new Set(cards.map(({ text }) => folded(text))).size >= 2;
  if (several && !sized) return true;
  // Whoever asks for a price asks for goods, also where the page leaves open which.
  if (address.has('quote')) return false;
  const single =
    goods <= 1 && offer.acts.length > 0 && page.headings.some((text) => productNamed(text)?.generic === false);
  const named = address.has('listing') && !address.has('product') && !sized && !single;
  const typed = page.evidence.types.some((type) =>
    /^(?:CollectionPage|ItemList|OfferCatalog|SearchResultsPage)$/.test(type),
  );
  const lineless = subject.texts.every((text) => productNamed(text) === null && licenceCodesIn(text).length === 0);
  return (named || typed || lineless) && !offer.firm && !sized;
}

/** Words with which a title joins one product to another, at the end of what stands before the brand. */
const JOINED = /(?:[+&]|(?<![\p{L}])(?:with|incl|including|mit|inkl|avec|con|com|plus|с|со|z|med|met|ile))\s*\.?\s*$/iu;

/** "Laptop + Kaspersky", "Microsoft 365 with Kaspersky": the brand joined to something that stands before it. */
export function isPartOfBundle(text: string): boolean {
  const where = placeOfBrand(text);
  const before = text.slice(0, where);
  return where > 3 && text.includes(' ') && (JOINED.test(before) || (isGiven(text) && before.includes(' + ')));
}

const GIVEN =
  / (?:gift|free|gratis|kostenlos|geschenk|cadeau|offert|gratuit|regalo|omaggio|подарок|подарунок|бесплатно|prezent|prezenty|darmo|zdarma|zadarmo|darek|ingyen|cadou|hediye|ucretsiz|brinde|gratuito) /;

const TARIFF =
  / (?:fibra|fibre|fiber|glasfaser|broadband|internet \d+|\d+ (?:mega|mbps|mbit|mb s|gbps|giga)|mega|mbps|dsl|5g|тариф|интернет \d+|tarif|tariff|tarifa|abonament|swiatlowod|optika) /;

/** "Fibre 600 Mb + …": a line of what an operator's tariff brings along. */
export function isTariff(text: string): boolean {
  return TARIFF.test(folded(text));
}

/** "… as a gift": the licence comes with something else. */
export function isGiven(text: string): boolean {
  return GIVEN.test(folded(text));
}

/** The brand stands first in the text, but for a word or two: "Buy Kaspersky …", "Antivirus Kaspersky …". */
export function leadsWithBrand(text: string): boolean {
  const at = brandIn(text)?.at[0]?.from;
  return at !== undefined && wordsOf(folded(text).slice(0, at)) <= 2;
}

/** Sellers that sell what their titles name; portals for downloads publish news and tests beside it. */
const SHELVES: ReadonlySet<Seller['kind']> = new Set([
  'marketplace',
  'retailer',
  'corporate-reseller',
  'distributor',
  'key-shop',
  'app-store',
]);

/** A shelf's title is the brand, the trade and the shop; one that says more is a headline. */
const SHELF_WORDS = 6;
/** The same in scripts that write words together. */
const SHELF_CHARACTERS = 24;

/** A known shop's page whose title is led by the brand, where nothing else of the page is known: a shelf, most likely. */
export function isShopsShelf({ evidence, seller }: Page, texts: readonly string[]): boolean {
  if (evidence.from !== 'address' || seller === null || !SHELVES.has(seller.kind)) return false;
  const { title } = evidence;
  const short = isUnspaced(title) ? title.length <= SHELF_CHARACTERS : wordsOf(title) <= SHELF_WORDS;
  return (short && leadsWithBrand(title)) || texts.some((text) => productNamed(text) !== null);
}

/** How many words a text has. */
export function wordsOf(text: string): number {
  const line = folded(text).trim();
  return line === '' ? 0 : line.split(' ').length;
}

/** A text that names seats or a term: what it names has a size. */
export function sizes(text: string): boolean {
  const { seats, term } = measuresIn(text);
  return seats || term;
}

/** A title that can only be a licence's: its code, or both seats and term. */
export function isLicence(text: string): boolean {
  const { seats, term } = measuresIn(text);
  return (seats && term) || licenceCodesIn(text).length > 0;
}

/** "So kaufen Sie …", "How to renew …": a title of instructions that lead to an offer. */
export function speaksOfBuying(text: string): boolean {
  const senses = sensesOf(text, 'control');
  return senses.has('buy') || senses.has('renew');
}

/** A page that asks for the code of a licence which its reader has already. */
export function asksForCode({ evidence }: Page, says: ReadonlySet<Sense>): boolean {
  return says.has('activate') && evidence.fields.some((field) => /activ|aktiv|актив/i.test(field));
}

/** The goods are still being gathered, not paid for. */
export function isCart({ address, says, page }: Facts): boolean {
  if (address.has('checkout') || page.evidence.marks.includes('payment-form')) return address.has('cart');
  return address.has('cart') || page.reading?.kind === 'cart' || says.has('cart');
}

/** What carriers call what they sell. */
const PLANS =
  / (?:tariffs?|tarif[ae]?s?|tarife|tarieven|tarify|taryf[ay]?|тариф\p{L}*|planos?|planes|piani|abonnements?|abonnementer|csomagok|internet plans?|mobile plans?|料金プラン|요금제|套餐) /u;

/** A carrier's page of plans, among whose parts the licence is one. */
export function isTariffPage({ page }: Facts): boolean {
  return [page.evidence.title, ...page.headings].some((text) => PLANS.test(folded(text)) || isTariff(text));
}
