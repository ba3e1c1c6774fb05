import { placeOfBrand } from '../brand.ts';
import { brandIn } from '../brand-name.ts';
import { folded, isUnspaced } from '../fold.ts';
import { licenceCodesIn } from '../licence-code.ts';
import { measuresIn } from '../measure.ts';
import { productNamed } from '../product-name.ts';
import type { Seller } from '../schema/catalogue.ts';
import type { Sense } from '../schema/page-words.ts';
import { sensesOf } from '../wording.ts';
import { sensesOfAddress, wordsOfSegment } from './address.ts';
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
  const sized = [...page.headings, ...subject.texts].some((text) => sizes(text) || licenceCodesIn(text).length > 0);
  const several = differentIn(cards) >= 2;
  if (several && !sized) return true;
  // Whoever asks for a price asks for goods, also where the page leaves open which.
  if (address.has('quote')) return false;
  const single =
    goods <= 1 && offer.acts.length > 0 && page.headings.some((text) => productNamed(text)?.generic === false);
  const named = (address.has('listing') || endsInBrand(page)) && !address.has('product') && !sized && !single;
  const typed = page.evidence.types.some((type) =>
    /^(?:CollectionPage|ItemList|OfferCatalog|SearchResultsPage)$/.test(type),
  );
  const lineless = subject.texts.every((text) => productNamed(text) === null && licenceCodesIn(text).length === 0);
  return (named || typed || lineless) && !offer.firm && !sized;
}

/** How many cards name different things: "…" beside "… Plus" is its maker or its short name. */
function differentIn(cards: Facts['cards']): number {
  const names = [...new Set(cards.map(({ text }) => folded(text)))];
  return names.filter((name) => !names.some((other) => other !== name && other.includes(name))).length;
}

/** "/software/antivirus/kaspersky": the last part of the path is the brand alone, as of a shelf. */
function endsInBrand({ address }: Page): boolean {
  const last =
    address
      .replace(/[?#].*/s, '')
      .split('/')
      .filter(Boolean)
      .slice(1)
      .at(-1) ?? '';
  const name = last.replace(/\.\w{2,5}$/, '');
  return wordsOf(name) === 1 && brandIn(name) !== null;
}

/** Words with which a title joins one product to another, at the end of what stands before the brand. */
const JOINED = /(?:[+&]|(?<![\p{L}])(?:with|incl|including|mit|inkl|avec|con|com|plus|с|со|z|med|met|ile))\s*\.?\s*$/iu;

/** What the brand is called with between the joining word and it: "с антивирусом …", "with antivirus …". */
const TRADE_WORD = /(?<=[\s+&])(?:антив[иі]рус\p{L}*|ant[iy][\s-]?[vw][ií]r\p{L}*)\s*$/iu;

/** A joining word, a word for a gift and a term before the brand: "with free 1 Year …", "tặng kèm …". */
const JOINED_GIFT =
  /(?<![\p{L}])(?:with|incl|including|mit|inkl|avec|con|com|с|со|z|med|met|gets?|get|tặng|kèm|bundled?)\s*\.?(?:\s+[\p{L}\d]+){0,4}\s*$/iu;

/** Words of a thing that something is given with. */
const NAME_OF_THING = 3;

/** "Laptop + Kaspersky", "Microsoft 365 with Kaspersky": the brand joined to something that stands before it. */
export function isPartOfBundle(text: string): boolean {
  const where = placeOfBrand(text);
  const before = text.slice(0, where).replace(TRADE_WORD, '');
  if (where <= 3 || !text.includes(' ')) return false;
  if (JOINED.test(before)) return true;
  const gift = before.search(JOINED_GIFT);
  return isGiven(text) && (before.includes(' + ') || (gift > 0 && wordsOf(before.slice(0, gift)) >= NAME_OF_THING));
}

const GIVEN =
  / (?:gift|free|gratis|kostenlos|geschenk|cadeau|offert|gratuit|regalo|omaggio|подарок|подарунок|бесплатно|prezent|prezenty|darmo|zdarma|zadarmo|darek|ingyen|cadou|hediye|ucretsiz|brinde|gratuito|tang|tang kem|mien phi) /;

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

/** A title that begins with the name of training, advice or intelligence, and says no more before its first pause. */
export function isExempted(text: string): boolean {
  const [name = ''] = text.split(/\s[-–—|:]\s|[|:(,]|\d/, 1);
  const named = productNamed(name);
  return named?.product.treatment === 'carve-out' && wordsOf(name) - wordsOf(named.words) <= 2;
}

/** A card or points that buy something of the brand. */
const GIFT_CARD =
  / (?:gift ?cards?|gift ?codes?|geschenkkarten?|carte cadeau|cartes cadeaux|tarjetas? (?:de )?regalo|carta regalo|buono regalo|cartao presente|vale presente|cadeaukaart|cadeaubon|karta podarunkowa|подарочн\p{L}+ (?:карт|сертификат)\p{L}*|hediye karti|poklad\p{L}* karta|darkov\p{L}+ (?:karta|poukaz)) /u;

export function isGiftCard(text: string): boolean {
  return GIFT_CARD.test(folded(text)) || /ギフトカード|礼品卡|禮品卡|기프트/.test(text);
}

/** Words of the trade that goods of another kind do without. */
const TRADE =
  /anti-?vir|secur|sicherheit|segur|sécur|sicurezza|protect|protec|protez|schutz|softw|licen|lizenz|program|cyber|endpoint|vpn|safe|device|download|\besd\b|\bkey\b|code|безопас|защит|антивир|програм|лиценз|ochron|oprogramow|koruma|güvenlik|yazılım|phần mềm|bản quyền|keamanan|vírus|ウイルス|ソフト|セキュリティ|软件|軟體|安全|杀毒|防毒|激活|보안|백신|시큐리티|حماي|فيروس|برنامج|امنی|אבטח|וירוס|ไวรัส|सुरक्षा|সিকিউরিটি/iu;

/** Whether a text has a word of the trade, or so few words beside the brand that it says nothing of what is sold. */
export function isOfTheTrade(text: string): boolean {
  return wordsOf(text) <= 3 || TRADE.test(text);
}

/** A package of the maker's in a store for apps, known by its name or not. */
export function isMakersPackage({ seller, address }: Pick<Page, 'seller' | 'address'>): boolean {
  return seller?.kind === 'app-store' && /(?<![\w.])com\.(?:kms|kaspersky)\.(?!kaspresso)\w/.test(address);
}

/** A quotation as a document: its heading says no more than that, and perhaps a number and a date. */
export function isQuotation({ evidence, headings }: Page): boolean {
  const heads = headings.length > 0 ? headings : [evidence.title];
  return heads.some((text) => {
    if (brandIn(text) !== null || wordsOf(text) > 6 || sensesOf(text).has('quote')) return false;
    return sensesOf(text, 'heading').has('quote');
  });
}

/** A title of renewal under an address of renewal, "/kaspersky-verlengen", where no line and no size makes it goods. */
export function renewsByName({ address }: Page, { because }: Offer, texts: readonly string[]): boolean {
  const has = (key: string) => because.some((it) => it.key === key);
  if (!has('title-says-renew') || has('seats-in-name') || texts.some(namesLine)) return false;
  const segments = address
    .replace(/[?#].*/s, '')
    .split('/')
    .filter(Boolean);
  return sensesOfAddress(address).has('renewal') || wordsOfSegment(segments.at(-1) ?? '').has('renewal');
}

/** A line of its own, neither the trade's word nor a kind of licence. */
function namesLine(text: string): boolean {
  const named = productNamed(text);
  return named !== null && !named.generic && !named.product.follows;
}

/** Nothing is known but a title, and it asks for a code of activation. */
export function saysOnlyActivate({ evidence, reading }: Page, says: ReadonlySet<Sense>): boolean {
  return evidence.from === 'address' && says.has('activate') && reading?.kind !== 'product';
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

/** A field for a code of activation, by its name or by the shape of what belongs into it. */
const CODE_FIELD = /activ|aktiv|актив|x{4,5}(?:-x{4,5}){2}/i;

/** A page that asks for the code of a licence which its reader has already. */
export function asksForCode({ evidence }: Page, says: ReadonlySet<Sense>): boolean {
  return says.has('activate') && evidence.fields.some((field) => CODE_FIELD.test(field));
}

/** The goods are still being gathered, not paid for. */
export function isCart({ address, says, page }: Facts): boolean {
  const pays = /check-?out|payment/i.test(page.address.replace(/[?#].*/s, ''));
  if (address.has('checkout') || pays || page.evidence.marks.includes('payment-form')) return address.has('cart');
  return address.has('cart') || page.reading?.kind === 'cart' || says.has('cart');
}

/** What carriers call what they sell. */
const PLANS =
  / (?:tariffs?|tarif[ae]?s?|tarife|tarieven|tarify|taryf[ay]?|тариф\p{L}*|planos?|planes|piani|abonnements?|abonnementer|csomagok|internet plans?|mobile plans?|料金プラン|요금제|套餐) /u;

/** A carrier's page of plans, among whose parts the licence is one. */
export function isTariffPage({ page }: Facts): boolean {
  return [page.evidence.title, ...page.headings].some((text) => PLANS.test(folded(text)) || isTariff(text));
}
