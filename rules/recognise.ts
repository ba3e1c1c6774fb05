import { brandIn } from './brand-name.ts';
import type { Catalogue } from './catalogue.ts';
import type { Evidence } from './evidence.ts';
import { type Facts, factsOf } from './recognise/facts.ts';
import { pageOf } from './recognise/page.ts';
import { commonClass, commonText, type Line, lineOf } from './recognise/product.ts';
import { objection, reason } from './recognise/reason.ts';
import { type Outcome, RULES } from './recognise/rules.ts';
import { whiteLabelIn } from './recognise/white-label.ts';
import type { PageKind, ProductRecognition, Reason, Recognition } from './recognition.ts';
import type { Treatment, WhiteLabelItem } from './schema/catalogue.ts';

/** The maker's name, where no product line is known. */
const MAKER = 'Kaspersky';
/** Most reasons kept, for each side. */
const MOST_REASONS = 12;

/**
 * What a page offers, by the evidence it gave: whether to speak and how loudly, of which product and class, on what kind
 * of page, and for which reasons. Pure: the same evidence always gives the same answer.
 */
export function recognise(evidence: Evidence, catalogue: Catalogue): Recognition {
  const facts = factsOf(pageOf(evidence));
  const found = decide(facts);
  const texts = textsOf(facts, found.page);
  const line = withCommonClass(lineOf(facts.page, texts, catalogue), facts, found.page);
  const { behaviour, page } = tempered(found, facts, line);
  const because = reasonsOf(facts, texts);
  const seller = facts.page.seller?.id ?? null;
  if (behaviour === 'none') return { kind: 'nothing', behaviour, page, seller, because };
  const whiteLabel = facts.subject.after ? whiteLabelIn(texts) : undefined;
  return {
    kind: 'product',
    behaviour,
    page,
    seller,
    because,
    ...described(line, whiteLabel),
    acts: actsOf(facts, page),
    certainty: certaintyOf(facts),
  };
}

function decide(facts: Facts): Outcome {
  for (const rule of RULES) {
    const outcome = rule.decide(facts);
    if (outcome) return outcome;
  }
  return { behaviour: 'none', page: 'other' };
}

/**
 * The texts of which product and class are read: of the subject, else of what is ordered or shown on cards. A shelf's
 * title names the trade, not what stands on it.
 */
function textsOf(facts: Facts, page: PageKind): string[] {
  const { subject } = facts;
  return subject.holds && !isShelf(facts, page) ? subject.texts : commonText(shownOn(facts, page));
}

function isShelf({ cards }: Facts, page: PageKind): boolean {
  return (page === 'listing' || page === 'search') && cards.length > 1;
}

/** What cards or lines name; on a page of results those count that stand in strips, too. */
function shownOn({ cards, strips, lines }: Facts, page: PageKind): string[] {
  const goods = cards.length > 0 || page !== 'search' ? cards : strips;
  return (goods.length > 0 ? goods : lines).map(({ text }) => text);
}

/** Kinds of page on which what costs something is sold; what is free is downloaded there. */
const SOLD: ReadonlySet<PageKind> = new Set(['product', 'vendor-tier', 'business']);

/** A shelf of several lines may still be of one class of the law. */
function withCommonClass(line: Line, facts: Facts, page: PageKind): Line {
  if (line.product || (facts.subject.holds && !isShelf(facts, page))) return line;
  return { ...line, lawClass: commonClass(shownOn(facts, page)) ?? line.lawClass };
}

const BY_TREATMENT: Readonly<Record<Treatment, (outcome: Outcome) => Outcome>> = {
  offer: (outcome) => outcome,
  free: (outcome) => (SOLD.has(outcome.page) ? { ...outcome, page: 'download' } : outcome),
  'carve-out': ({ page }) => ({ behaviour: 'hint', page }),
  leaving: () => ({ behaviour: 'none', page: 'removal' }),
  never: () => ({ behaviour: 'none', page: 'other' }),
};

/** What the product and the host make of the outcome: an excluded class or a doubtful host never gets the offer's text. */
function tempered(outcome: Outcome, { page, subject, against }: Facts, { product }: Line): Outcome {
  const { standing, evidence } = page;
  const named = evidence.mentions.some(({ text }) => brandIn(text) !== null) || subject.texts.length > 0;
  if (standing.kind === 'lookalike' && standing.deceives && named) return { behaviour: 'hint', page: 'lookalike' };
  // A stranger under the vendor's name that has a product for its subject poses as a shop, however little else it says.
  const poses = product !== undefined && !against.strong && !against.weak;
  if (standing.kind === 'lookalike' && (poses || outcome.behaviour !== 'none')) {
    return { behaviour: 'hint', page: 'lookalike' };
  }
  if (outcome.behaviour === 'none') return outcome;
  return product ? BY_TREATMENT[product.treatment](outcome) : outcome;
}

function described(
  { product, lawClass }: Line,
  whiteLabel: WhiteLabelItem | undefined,
): Pick<ProductRecognition, 'product' | 'productName' | 'productClass' | 'lawClass'> {
  if (whiteLabel)
    return { product: null, productName: whiteLabel.name, productClass: null, lawClass: 'oem-integration' };
  return {
    product: product?.id ?? null,
    productName: product?.name ?? MAKER,
    productClass: product?.class ?? null,
    lawClass,
  };
}

function actsOf({ offer }: Facts, page: PageKind): ProductRecognition['acts'] {
  if (page === 'cart' || page === 'checkout') return ['buy'];
  if (page === 'renewal' || page === 'subscription') return ['renew', ...offer.acts.filter((act) => act !== 'renew')];
  if (page === 'download') return ['download', ...offer.acts.filter((act) => act !== 'download')];
  return offer.acts.length > 0 ? offer.acts : ['buy'];
}

function certaintyOf({ offer, subject, page }: Facts): ProductRecognition['certainty'] {
  const known = page.standing.kind === 'vendor' || page.reading?.kind === 'product';
  return subject.because.length >= 3 && (known || offer.firm || offer.weight >= 5) ? 'certain' : 'likely';
}

function reasonsOf({ subject, offer, against, cards, lines, page }: Facts, texts: readonly string[]): Reason[] {
  const shown = subject.holds
    ? []
    : [...cards, ...lines].slice(0, 3).map(({ text }) => reason('brand-on-card', 'text', text));
  const host =
    page.standing.kind === 'unknown' || page.standing.kind === 'seller'
      ? []
      : [hostReason(page.standing.kind, page.host)];
  const pro = [
    ...(texts.length > 0 || subject.texts.length > 0 ? subject.because : []),
    ...shown,
    ...(subject.texts.length > 0 ? offer.because : []),
  ];
  return [...host, ...pro.slice(0, MOST_REASONS), ...against.because.slice(0, MOST_REASONS)];
}

function hostReason(standing: Exclude<Facts['page']['standing']['kind'], 'unknown' | 'seller'>, host: string): Reason {
  return standing === 'vendor' ? reason('vendor-host', 'host', host) : objection(`host-${standing}`, 'host', host);
}
