import type { ProductClass } from './schema/vocabulary.ts';

/** How loudly to speak: the notice itself, only badge and pill, or not at all. */
export type Behaviour = 'banner' | 'hint' | 'none';

/** What kind of page it is, as far as the evidence tells. */
export const PAGE_KINDS = [
  'product',
  'vendor-tier',
  'business',
  'listing',
  'search',
  'cart',
  'checkout',
  'renewal',
  'subscription',
  'download',
  'app-store',
  'quote',
  'bundle',
  'tariff',
  'activation',
  'gift',
  'comparison',
  'coupon',
  'marketplace',
  'tender',
  'review',
  'article',
  'help',
  'forum',
  'research',
  'book',
  'job',
  'merchandise',
  'removal',
  'lookalike',
  'other',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** What the page lets a visitor do. */
export type OfferAct = 'buy' | 'renew' | 'update' | 'download' | 'quote';

/** A reason, kept for "why am I seeing this" and for the record. `key` names a sentence; `text` is quoted from the page. */
export interface Reason {
  /** Names the signal, e.g. 'brand-in-heading', 'buy-control', 'article-markup'; each has a sentence in the messages. */
  key: string;
  /** Where it was found: 'title', 'heading', 'json-ld', 'microdata', 'meta', 'url', 'breadcrumb', 'control', 'text', 'host'. */
  where: string;
  /** The words that were found, at most 120 characters, as the page wrote them. */
  text: string;
  /** Whether it speaks for an offer or against one. */
  speaks: 'for' | 'against';
}

export interface ProductRecognition {
  kind: 'product';
  behaviour: 'banner' | 'hint';
  /** A line of the catalogue; null when the brand is certain and the line is not. */
  product: string | null;
  /** The name to show: the catalogue's, in plain words. */
  productName: string;
  /** The catalogue's class ('consumer-security', 'removal-tool' …); null with an unknown product. */
  productClass: string | null;
  /** The class that the law speaks of. */
  lawClass: ProductClass;
  page: PageKind;
  seller: string | null;
  acts: OfferAct[];
  certainty: 'certain' | 'likely';
  because: Reason[];
}

export interface NothingRecognised {
  kind: 'nothing';
  behaviour: 'none';
  page: PageKind;
  seller: string | null;
  because: Reason[];
}

export type Recognition = ProductRecognition | NothingRecognised;
