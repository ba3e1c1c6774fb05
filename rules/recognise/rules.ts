import { brandIn } from '../brand-name.ts';
import { folded } from '../fold.ts';
import { licenceCodesIn } from '../licence-code.ts';
import { measuresIn } from '../measure.ts';
import { productNamed } from '../product-name.ts';
import type { Behaviour, PageKind } from '../recognition.ts';
import type { Sense } from '../schema/catalogue.ts';
import { searchedFor } from './address.ts';
import type { Objection } from './against.ts';
import { buys } from './cards.ts';
import { type Facts, namesGoods } from './facts.ts';
import type { Offer } from './offer.ts';
import type { Page } from './page.ts';

/** What a page is, and how loudly to speak on it. */
export interface Outcome {
  behaviour: Behaviour;
  page: PageKind;
}

/** One consideration; `undefined` where it does not decide. */
export interface Rule {
  /** What it considers, and why it stands where it stands. */
  says: string;
  decide(facts: Facts): Outcome | undefined;
}

const none = (page: PageKind): Outcome => ({ behaviour: 'none', page });
const hint = (page: PageKind): Outcome => ({ behaviour: 'hint', page });
const banner = (page: PageKind): Outcome => ({ behaviour: 'banner', page });

/** What is published on hosts that never sell. */
const NEVER: Readonly<Record<string, PageKind>> = {
  news: 'article',
  law: 'article',
  reference: 'article',
  review: 'review',
  social: 'forum',
  forum: 'forum',
  vulnerabilities: 'research',
  jobs: 'job',
  manuals: 'help',
};

const KIND_OF_OBJECTION: Readonly<Record<Objection, PageKind>> = {
  removal: 'removal',
  comparison: 'comparison',
  article: 'article',
  review: 'review',
  forum: 'forum',
  help: 'help',
  job: 'job',
  book: 'book',
  tender: 'tender',
  coupon: 'coupon',
  about: 'other',
  merchandise: 'merchandise',
};

/** Characters of running text that a list of goods may carry without being a guide. */
const A_FEW_PARAGRAPHS = 2_000;

/** The considerations, in their order: the first that decides is followed. */
export const RULES: readonly Rule[] = [
  {
    says: 'Nothing is sold by archives, newspapers, code hosts, web mail. A review of one product, or a list of keys, deserves a hint.',
    decide({ page: { standing }, subject, offer, against }) {
      if (standing.kind !== 'never') return undefined;
      const kind = NEVER[standing.why] ?? 'other';
      const single = subject.holds && !subject.after && against.strong !== 'comparison' && against.strong !== 'removal';
      const lists = standing.why === 'paste' && offer.because.some(({ key }) => key === 'seats-in-name');
      return single && (lists || (standing.why === 'review' && offer.weight >= 2)) ? hint(kind) : none(kind);
    },
  },
  {
    says: "The vendor's help, research and blogs name products in every paragraph and offer none.",
    decide({ page: { standing, seller } }) {
      if (seller?.subkind === 'account') return hint('subscription');
      if (seller?.subkind === 'portal' && standing.kind === 'vendor') return hint('other');
      if (standing.kind !== 'vendor-silent') return undefined;
      return none(standing.why === 'help' ? 'help' : 'research');
    },
  },
  {
    says: 'In a cart or at the check-out each line is being bought: the costliest page to be silent on.',
    decide(facts) {
      if (!isOrdering(facts)) return undefined;
      if (/thank-?you|confirmation|order-?received|\/success/i.test(facts.page.address)) return none('other');
      const ordered = facts.lines.some((line) => namesGoods(line.text) || line.priced);
      const kind = facts.address.has('cart') ? 'cart' : 'checkout';
      if (ordered) return banner(kind);
      return facts.page.evidence.from === 'address' && facts.subject.holds ? banner(kind) : none(kind);
    },
  },
  {
    says: 'Search results deserve a hint when one of them can be bought, and silence when there are none.',
    decide({ page, strips, says, address, offer, subject }) {
      const searched = page.reading?.kind === 'search' || address.has('search');
      if (!searched || page.records.length > 0 || page.reading?.kind === 'product') return undefined;
      if (page.evidence.from === 'address') {
        return page.seller && brandIn(`${searchedFor(page.address)} ${page.evidence.title}`)
          ? hint('search')
          : none('search');
      }
      if (says.has('empty')) return none('search');
      if (strips.length > 0 && (subject.holds || strips.some(({ place }) => place === 'main'))) return hint('search');
      return subject.holds && offer.weight >= 4 ? undefined : none('search');
    },
  },
  {
    says: 'A page on removing the software, or on changing to another, warns of nothing that its reader is about to do.',
    decide: ({ against }) => (against.strong === 'removal' ? none('removal') : undefined),
  },
  {
    says: "Where the brand is not the page's subject, a card with a price or a way to buy deserves a hint; a strip on another product's page does not.",
    decide({ subject, cards, against, sellsAnother, page, says, offer }) {
      if (subject.holds) return undefined;
      const goods = cards.filter((card) => namesGoods(card.text) || card.controls.some(buys));
      if (sellsAnother || (goods.length === 0 && !listsBrand(page, says, offer))) return none('other');
      if (against.strong && against.strong !== 'about') return none(KIND_OF_OBJECTION[against.strong]);
      if (page.standing.kind === 'vendor') return banner('listing');
      return hint('listing');
    },
  },
  {
    says: 'What looks like an article, a thread, a help page or an advertisement for work is one, unless the page sells firmly.',
    decide({ against, offer, subject }) {
      const { strong, weak } = against;
      if (strong) {
        const kind = KIND_OF_OBJECTION[strong];
        if (offer.firm && strong !== 'book' && strong !== 'job') return strong === 'about' ? undefined : hint(kind);
        const single = strong === 'review' || strong === 'coupon' || strong === 'tender';
        return single && !subject.after && offer.weight >= 3 && offer.transacts ? hint(kind) : none(kind);
      }
      if (weak && !offer.firm && !hasPricedRecord(offer)) {
        return offer.transacts && offer.weight >= 4 ? hint(KIND_OF_OBJECTION[weak]) : none(KIND_OF_OBJECTION[weak]);
      }
      return undefined;
    },
  },
  {
    says: 'Goods that carry only the name (a cap, a mug, a racing car) are not the software: neither line nor seats nor code.',
    decide({ subject, page, cards, offer, goods: named }) {
      if (page.standing.kind === 'vendor' || named >= 2 || cards.some((card) => namesGoods(card.text)))
        return undefined;
      const goods = subject.texts.some((text) => namesGoods(text) || licenceCodesIn(text).length > 0);
      if (goods) return undefined;
      const alone = subject.texts.some((text) => folded(text).trim().split(' ').length <= 3);
      return alone && offer.weight >= 2 && offer.transacts ? hint('listing') : none('other');
    },
  },
  {
    says: "Two signals of an offer make one; words in a title are not enough when the page itself was read. A list of goods whose links lead to the maker is a reseller's all the same.",
    decide({ offer, page, cards, goods }) {
      const read = page.evidence.from === 'page';
      const enough = offer.weight >= 2 && (offer.transacts || !read);
      if (enough || cards.length > 0) return undefined;
      return goods >= 3 && offer.weight >= 2 && page.evidence.prose < A_FEW_PARAGRAPHS
        ? hint('listing')
        : none('other');
    },
  },
  {
    says: 'Renewal, download and activation pages of a known seller are what their address says, however they are built.',
    decide({ page: { reading }, address }) {
      if (reading?.kind !== 'product' || reading.broad) return undefined;
      const kind = (['renewal', 'download', 'activation'] as const).find((sense) => address.has(sense));
      return kind && (kind === 'activation' ? hint(kind) : banner(kind));
    },
  },
  {
    says: "Another maker's product that names the brand: its part in a bundle is affected, its mention in a licence is a hint.",
    decide({ subject, page }) {
      const text = subject.texts[0] ?? '';
      if (subject.after) return hint('other');
      if (!isPartOfBundle(text)) return undefined;
      const given =
        / (?:gift|free|gratis|geschenk|cadeau|offert|regalo|omaggio|подарок|подарунок|prezent|hediye|brinde) /.test(
          folded(text),
        );
      return given || page.evidence.from === 'address' ? hint('bundle') : banner('bundle');
    },
  },
  {
    says: 'A shelf deserves a hint, and the notice only when everything on it is of the brand and can be bought there.',
    decide(facts) {
      const { cards, rivals, page, subject } = facts;
      if ((rivals >= 3 && !facts.offer.firm) || subject.among) return hint('listing');
      if (!isShelf(facts)) return undefined;
      const pure = rivals === 0 && cards.length > 0 && page.evidence.prices <= 4 * cards.length + 2 && !subject.after;
      return pure ? banner('listing') : hint('listing');
    },
  },
  { says: 'What remains is an offer of the subject itself.', decide: (facts) => banner(kindOf(facts)) },
];

function isOrdering({ page, address, says, subject }: Facts): boolean {
  if (page.reading?.kind === 'product' || page.reading?.kind === 'search') return false;
  if (page.reading?.kind === 'cart' || address.has('cart') || address.has('checkout')) return true;
  return (!subject.holds && page.evidence.marks.includes('payment-form')) || (says.has('cart') && !subject.holds);
}

/** A product with its price in structured data that agrees with the page. */
function hasPricedRecord({ because, weight }: Offer): boolean {
  return weight >= 4 && because.some(({ key }) => key === 'price-in-record');
}

/** A shop of licences that gives the brand a heading of its own, among others. */
function listsBrand({ evidence }: Page, says: ReadonlySet<Sense>, offer: Offer): boolean {
  const headed = evidence.mentions.some(
    ({ shape, place, text }) => shape === 'heading' && place === 'main' && folded(text).trim().split(' ').length <= 3,
  );
  return headed && says.has('licence') && offer.transacts;
}

function isShelf({ cards, page, address, offer, subject }: Facts): boolean {
  if (page.reading?.kind === 'product' && !page.reading.broad) return false;
  if (page.records.some(({ type, priced }) => priced && /product|application/i.test(type))) return false;
  const sized = [...page.headings, ...subject.texts].some((text) => measuresIn(text).seats || measuresIn(text).term);
  const several = new Set(cards.map(({ text }) => folded(text))).size >= 2;
  if (several && !sized) return true;
  const named = address.has('listing') && !address.has('product') && !sized;
  const typed = page.evidence.types.some((type) =>
    /^(?:CollectionPage|ItemList|OfferCatalog|SearchResultsPage)$/.test(type),
  );
  const lineless = subject.texts.every((text) => productNamed(text) === null);
  return (named || typed || lineless) && !offer.firm;
}

/** "Laptop + Kaspersky", "Microsoft 365 with Kaspersky": the brand joined to something that stands before it. */
function isPartOfBundle(text: string): boolean {
  const at = brandIn(text)?.at[0]?.from ?? 0;
  if (at < 4) return false;
  const plain = text.toLowerCase();
  const where = plain.search(/kaspersk|касперск/);
  return (
    where > 3 &&
    /(?:[+&]|\b(?:with|incl|including|mit|inkl|avec|con|com|plus)|(?:^|\s)с)\s*\.?\s*$/.test(plain.slice(0, where))
  );
}

function kindOf({ page, address, offer, subject }: Facts): PageKind {
  const { seller, standing } = page;
  const has = (key: string) => offer.because.some((it) => it.key === key);
  const sells = has('price-in-record') || has('price-in-metadata') || has('way-to-cart') || has('price-on-page');
  if (seller?.kind === 'app-store') return 'app-store';
  if (
    address.has('renewal') ||
    subject.texts.some((text) => / (?:renewal|renouvellement|renovacion) center? /.test(folded(text)))
  )
    return 'renewal';
  if (address.has('activation')) return 'activation';
  if (
    address.has('download') ||
    seller?.kind === 'download-portal' ||
    (offer.acts.includes('download') && !sells && !has('says-buy'))
  )
    return 'download';
  const line = subject.texts.map((text) => productNamed(text)?.product).find(Boolean);
  if (standing.kind === 'vendor') return line?.class === 'business-security' ? 'business' : 'vendor-tier';
  if (offer.acts.includes('quote') && !sells) return 'quote';
  if (line?.class === 'business-security' && !sells) return 'business';
  return seller?.subkind === 'cloud-marketplace' ? 'marketplace' : 'product';
}
