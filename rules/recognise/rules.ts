import { brandIn } from '../brand-name.ts';
import { licenceCodesIn } from '../licence-code.ts';
import { productNamed } from '../product-name.ts';
import type { Behaviour, PageKind } from '../recognition.ts';
import { sensesOf } from '../wording.ts';
import { searchedFor } from './address.ts';
import type { Objection } from './against.ts';
import { isGoods, namesGoods } from './cards.ts';
import type { Facts } from './facts.ts';
import { kindOf } from './kind-of.ts';
import { isHome, isOwnSite, isProductPage } from './page.ts';
import {
  asksForCode,
  hasPricedRecord,
  isCart,
  isExempted,
  isGiftCard,
  isGiven,
  isLicence,
  isMakersPackage,
  isMention,
  isOfTheTrade,
  isOrdered,
  isOrdering,
  isPartOfBundle,
  isQuotation,
  isShelf,
  isShopsShelf,
  isTariff,
  isTariffPage,
  leadsWithBrand,
  listsBrand,
  offersSeats,
  renewsByName,
  saysOnlyActivate,
  sizes,
  speaksOfBuying,
  wordsOf,
} from './traits.ts';

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
  other: 'other',
  merchandise: 'merchandise',
};

/** Sellers without a cart of their own, by what their pages are. */
const HINTED_SELLERS: Readonly<Record<string, PageKind>> = {
  'deal-forum': 'coupon',
  'procurement-records': 'tender',
};

/** Pages of other makers or none that may still be about one offer of the brand. */
const ABOUT_AN_OFFER: ReadonlySet<Objection> = new Set(['review', 'coupon', 'tender']);

/** Pages that only speak of offers, each of which deserves a hint by its title alone. */
function isRecordOfOffers(kind: Objection): boolean {
  return kind === 'coupon' || kind === 'tender';
}

/** The brand comes with a tariff, or as a gift with something else. */
function comesAlong(text: string): boolean {
  return isPartOfBundle(text) && (isTariff(text) || isGiven(text));
}

/** Characters of running text that a list of goods may carry without being a guide. */
const A_FEW_PARAGRAPHS = 2_000;

/** The considerations, in their order: the first that decides is followed. */
export const RULES: readonly Rule[] = [
  {
    says: 'Nothing is sold by archives, newspapers, code hosts, web mail. A review of one product, or a list of keys, deserves a hint.',
    decide({ page: { standing }, subject, offer, against, cards }) {
      if (standing.kind !== 'never') return undefined;
      const kind = NEVER[standing.why] ?? 'other';
      const single = subject.holds && !subject.after && against.strong !== 'comparison' && against.strong !== 'removal';
      const lists =
        standing.why === 'paste' &&
        (cards.some(({ text }) => sizes(text)) || (single && offer.because.some(({ key }) => key === 'seats-in-name')));
      return lists || (single && standing.why === 'review' && offer.weight >= 2) ? hint(kind) : none(kind);
    },
  },
  {
    says: "The vendor's accounts and portals deserve a hint; its help, research and blogs name products in every paragraph and offer none.",
    decide({ page: { standing, seller, reading, address }, subject, against, says }) {
      if (seller?.subkind === 'account') return hint(says.has('activate') ? 'activation' : 'subscription');
      if (seller?.subkind === 'promotion') return hint('gift');
      if (seller?.subkind === 'portal' && standing.kind === 'vendor') return hint('other');
      if (standing.kind !== 'vendor-silent') return undefined;
      if (standing.why !== 'help') return none('research');
      const onBuying = subject.texts.some(speaksOfBuying) && (reading?.kind === 'product' || /\/faq\//.test(address));
      return onBuying && against.strong !== 'removal' ? hint('help') : none('help');
    },
  },
  {
    says: 'In a cart or at the check-out each line is being bought: the costliest page to be silent on.',
    decide(facts) {
      if (!isOrdering(facts)) return undefined;
      if (isOrdered(facts)) return none('other');
      const kind = isCart(facts) ? 'cart' : 'checkout';
      if (facts.lines.some((line) => namesGoods(line.text) || line.priced)) return banner(kind);
      return facts.page.evidence.from === 'address' && facts.subject.holds ? banner(kind) : none(kind);
    },
  },
  {
    says: 'Search results deserve a hint when one of them can be bought, and silence when there are none.',
    decide({ page, strips, says, address, offer, subject }) {
      const known = page.reading?.kind === 'search';
      if (page.records.length > 0 || page.reading?.kind === 'product') return undefined;
      if (!known && !address.has('search')) return undefined;
      const asks = brandIn(searchedFor(page.address)) !== null;
      if (address.has('product') && !asks && (!known || subject.texts.some(isLicence))) return undefined;
      if (says.has('empty') || page.evidence.mentions.some(({ text }) => sensesOf(text).has('empty')))
        return none('search');
      if (page.evidence.from === 'address') {
        const asked = brandIn(`${searchedFor(page.address)} ${page.evidence.title}`) !== null;
        return page.seller && asked ? hint('search') : none('search');
      }
      if (strips.length > 0 && (subject.holds || strips.some(({ place }) => place === 'main'))) return hint('search');
      return subject.holds && offer.weight >= 4 ? undefined : none('search');
    },
  },
  {
    says: "Deal threads lead to others' shops and procurement records tell of purchases past: a hint, if it is on an offer.",
    decide({ page: { seller }, subject, against, offer }) {
      const kind = HINTED_SELLERS[seller?.subkind ?? ''];
      if (kind === undefined || !subject.holds || against.strong === 'removal') return undefined;
      return offer.weight >= 2 && against.strong !== 'comparison' ? hint(kind) : none(kind);
    },
  },
  {
    says: 'A page on removing the software, or on changing to another, warns of nothing that its reader is about to do.',
    decide: ({ against }) => (against.strong === 'removal' ? none('removal') : undefined),
  },
  {
    says: 'What was ordered is bought; there is nothing left to decide.',
    decide: (facts) => (isOrdered(facts) ? none('other') : undefined),
  },
  {
    says: "A record of public buying that names goods of the brand is past or somebody else's: a hint.",
    decide({ page, address, lines, against }) {
      const records = address.has('tender') || against.strong === 'tender' || against.weak === 'tender';
      if (page.reading?.kind === 'cart' || !records) return undefined;
      return lines.some(({ text, priced }) => namesGoods(text) && !priced) ? hint('tender') : undefined;
    },
  },
  {
    says: 'What a quotation lists is ordered by whoever accepts it.',
    decide({ page, lines }) {
      if (!isQuotation(page) || !lines.some(({ text, priced }) => namesGoods(text) && priced)) return undefined;
      return banner('quote');
    },
  },
  {
    says: "Where the brand is not the page's subject, a card with a price or a way to buy deserves a hint; a strip on another product's page does not.",
    decide(facts) {
      const { subject, cards, lines, against, sellsAnother, page } = facts;
      if (subject.holds) return undefined;
      const goods = cards.filter(isGoods);
      if (goods.some(({ text }) => isGiven(text))) return hint('bundle');
      // A bank's or a carrier's list of what its customers get for nothing, and for how long.
      const granted = lines.some(
        ({ text, place }) => place === 'main' && isGiven(text) && sizes(text) && namesGoods(text),
      );
      if (granted && !sellsAnother && !against.strong) return hint('bundle');
      if (sellsAnother || (goods.length === 0 && !listsBrand(facts))) return none('other');
      if (against.strong && against.strong !== 'about') return none(KIND_OF_OBJECTION[against.strong]);
      if (page.standing.kind === 'vendor') return banner('listing');
      return hint(isTariffPage(facts) ? 'tariff' : 'listing');
    },
  },
  {
    says: 'Goods of another kind that carry the name, or go well with it, are sold as firmly as software is; only a licence in the title is one.',
    decide({ against: { weak }, subject }) {
      if (weak === 'merchandise' || weak === 'book') return subject.texts.some(isLicence) ? undefined : none(weak);
      // "… compatible with Kaspersky": goods that are named before it.
      return weak === 'other' && !subject.texts.some(leadsWithBrand) ? none('other') : undefined;
    },
  },
  {
    says: 'What looks like an article, a thread, a help page or an advertisement for work is one, unless the page sells firmly.',
    decide({ against: { strong, weak }, offer, subject, page, cards, goods }) {
      if (strong) {
        const kind = KIND_OF_OBJECTION[strong];
        if (offer.firm && hasPricedRecord(offer) && strong !== 'book' && strong !== 'job') {
          return strong === 'about' ? undefined : hint(kind);
        }
        if (isRecordOfOffers(strong) && page.evidence.from === 'address' && !subject.after) return hint(kind);
        const least = strong === 'review' && cards.length > 0 ? 2 : 3;
        // Vouchers lie behind buttons that neither cost nor sell; what they are for is named beside them.
        if (strong === 'coupon' && goods > 0 && !subject.after) return hint(kind);
        const offered = ABOUT_AN_OFFER.has(strong) && !subject.after && offer.weight >= least && offer.transacts;
        return offered ? hint(kind) : none(kind);
      }
      if (weak && !offer.firm && !hasPricedRecord(offer)) {
        const kind = KIND_OF_OBJECTION[weak];
        if (weak === 'coupon' && goods > 0 && offer.transacts) return hint(kind);
        if (isRecordOfOffers(weak) && page.evidence.from === 'address' && !subject.after) return hint(kind);
        // A manual can be downloaded too.
        const acts = offer.acts.filter((act) => act !== 'download');
        return offer.transacts && offer.weight >= 4 && (weak !== 'help' || acts.length > 0) ? hint(kind) : none(kind);
      }
      return undefined;
    },
  },
  {
    says: "The vendor's own page offers where its address or heading names a product, and on its front page.",
    decide({ page, subject, offer, cards, says, address }) {
      if (page.standing.kind !== 'vendor' || asksForCode(page, says)) return undefined;
      if (isProductPage(page)) return undefined;
      if (address.has('download') && offer.acts.includes('download')) return banner('download');
      const read = page.evidence.from === 'page';
      const whole = read || !isOwnSite(page);
      if (isHome(page.address) && whole) return read && offer.transacts ? banner('listing') : hint('listing');
      const named = subject.texts.some((text) => productNamed(text) !== null);
      if (named && offer.weight >= 2 && (offer.transacts || !read)) return undefined;
      return cards.length > 0 ? banner('listing') : none('other');
    },
  },
  {
    says: 'Who is asked for an activation code has the licence already.',
    decide: ({ page, says, offer }) =>
      (asksForCode(page, says) || saysOnlyActivate(page, says)) && !offersSeats(offer) ? hint('activation') : undefined,
  },
  {
    says: 'Goods that carry only the name (a cap, a mug, a racing car) are not the software: neither line nor seats nor code.',
    decide({ subject, page, cards, offer, goods: named }) {
      if (page.standing.kind === 'vendor' || named >= 2 || cards.some((card) => namesGoods(card.text)))
        return undefined;
      if (subject.texts.some((text) => namesGoods(text) || licenceCodesIn(text).length > 0)) return undefined;
      // A feed that names maker and address of the goods and leaves their name out.
      if (isProductPage(page) && page.evidence.from === 'address' && page.evidence.title.trim() === '')
        return undefined;
      if (isMakersPackage(page) || subject.texts.some(comesAlong)) return undefined;
      if (subject.texts.some(isGiftCard)) return hint('gift');
      const alone = subject.texts.some((text) => wordsOf(text) <= 3) && offer.weight >= 2 && offer.transacts;
      const sold = (isProductPage(page) || offer.firm) && subject.texts.some(leadsWithBrand);
      // What a shop sells under the name, and says much about without a word of the trade, is none of it.
      if (sold && !alone && !subject.texts.some(isOfTheTrade)) return none('merchandise');
      return alone || sold || isShopsShelf(page, subject.texts) ? hint('listing') : none('other');
    },
  },
  {
    says: "Another maker's product that names the brand: its part in a bundle is affected, its mention in a licence is a hint.",
    decide({ subject, page, offer }) {
      const text = subject.texts[0] ?? '';
      const offered = page.evidence.from === 'address' || (offer.weight >= 2 && offer.transacts);
      if (!offered || !(subject.after || isPartOfBundle(text))) return undefined;
      if (subject.after) return hint('other');
      if (isTariff(text)) return hint('tariff');
      return isGiven(text) ? hint('bundle') : banner('bundle');
    },
  },
  {
    says: "Two signals of an offer make one; words in a title are not enough when the page itself was read. A list of goods whose links lead to the maker is a reseller's all the same.",
    decide({ offer, page, cards, goods, subject, address }) {
      const enough = offer.weight >= 2 && (page.evidence.from === 'address' || (offer.transacts && !isMention(offer)));
      if (enough || cards.length > 0 || (page.evidence.from === 'address' && subject.texts.some(isExempted)))
        return undefined;
      const lists = goods >= 3 && offer.weight >= 2 && page.evidence.prose < A_FEW_PARAGRAPHS;
      const shelved = page.evidence.from === 'address' && address.has('listing') && leadsWithBrand(page.evidence.title);
      return lists || shelved || isShopsShelf(page, subject.texts) ? hint('listing') : none('other');
    },
  },
  {
    says: 'Renewal, download and activation pages are what their address or heading says, however they are built.',
    decide({ page, address, says, offer, subject }) {
      const known = isProductPage(page);
      if (address.has('activation')) return hint('activation');
      if (says.has('activate') && !offer.firm && !known && !offersSeats(offer)) return hint('activation');
      if (!known && renewsByName(page, offer, subject.texts)) return banner('renewal');
      const kind = known ? (['renewal', 'download'] as const).find((sense) => address.has(sense)) : undefined;
      return kind && banner(kind);
    },
  },
  {
    says: 'A shelf deserves a hint, and the notice only when everything on it is of the brand and can be bought there.',
    decide(facts) {
      const { cards, rivals, page, subject, offer } = facts;
      if ((rivals >= 3 && !offer.firm) || subject.among) return hint('listing');
      if (!isShelf(facts)) return undefined;
      const pure = rivals === 0 && cards.length > 0 && page.evidence.prices <= 4 * cards.length + 2;
      return pure ? banner('listing') : hint('listing');
    },
  },
  {
    says: 'A download that only an unknown address promises is more often advice than an offer.',
    decide(facts) {
      const { page } = facts;
      if (page.evidence.from === 'page' || page.seller || page.standing.kind === 'vendor') return undefined;
      return kindOf(facts) === 'download' ? hint('download') : undefined;
    },
  },
  { says: 'What remains is an offer of the subject itself.', decide: (facts) => banner(kindOf(facts)) },
];
