import { folded } from '../fold.ts';
import { namesCompetitor, productNamed } from '../product-name.ts';
import type { Reason } from '../recognition.ts';
import { sensesOf } from '../wording.ts';
import { type AddressSense, sensesOfAddress } from './address.ts';
import type { Page } from './page.ts';
import { objection } from './reason.ts';

/** What a page is when it is no offer. */
export type Objection =
  | 'removal'
  | 'comparison'
  | 'article'
  | 'review'
  | 'forum'
  | 'help'
  | 'job'
  | 'book'
  | 'tender'
  | 'coupon'
  | 'about'
  | 'merchandise';

export interface Against {
  /** Markup or address says so: only a firm offer outweighs it. */
  strong: Objection | undefined;
  /** Words or looks say so. */
  weak: Objection | undefined;
  because: Reason[];
}

const TYPES: readonly (readonly [Objection, RegExp])[] = [
  ['job', /^JobPosting$/],
  ['forum', /^(?:DiscussionForumPosting|QAPage|Question|SocialMediaPosting)$/],
  ['review', /^(?:Review|CriticReview|UserReview|ReviewNewsArticle)$/],
  ['article', /(?:Article|BlogPosting|LiveBlogPosting|Report|HowTo|Recipe|VideoObject|PodcastEpisode)$/],
  ['book', /^(?:Book|Movie|MusicAlbum|TVSeries)$/],
];

const ADDRESSES: readonly (readonly [Objection, AddressSense])[] = [
  ['forum', 'forum'],
  ['job', 'job'],
  ['help', 'help'],
  ['article', 'article'],
  ['review', 'review'],
  ['tender', 'tender'],
  ['coupon', 'coupon'],
  ['about', 'about'],
];

/** Weighs everything that speaks against an offer; `texts` are the ones that name the subject. */
export function againstOf(page: Page, texts: readonly string[]): Against {
  const { evidence } = page;
  const because: Reason[] = [];
  const note = <T extends Objection>(kind: T, where: string, text: string): T => {
    because.push(objection(`looks-like-${kind}`, where, text));
    return kind;
  };
  const leaving = texts.find(isAboutLeaving);
  if (leaving) return { strong: note('removal', 'title', leaving), weak: undefined, because };
  const versus = texts.find(isComparison);
  const strong =
    (versus === undefined ? undefined : note('comparison', 'title', versus)) ??
    byType(page, note) ??
    byAddress(page, note);
  const weak = strong ? undefined : (byMarks(page, note) ?? byWords([...texts, evidence.title], note));
  return { strong, weak, because };
}

type Note = (kind: Objection, where: string, text: string) => Objection;

/** Uninstalling and switching; the vendor's own tools against viruses "remove" too, and are downloads. */
function isAboutLeaving(text: string): boolean {
  return sensesOf(text, 'heading').has('leave') && productNamed(text)?.product.treatment !== 'free';
}

function isComparison(text: string): boolean {
  return / (?:vs|versus|против|vs\.) /.test(folded(text)) && namesCompetitor(folded(text));
}

function byType({ evidence, records }: Page, note: Note): Objection | undefined {
  const sells = records.some(({ type, priced }) => priced && /product|application/i.test(type));
  for (const [kind, pattern] of TYPES) {
    // Customers' reviews stand beside the product that they are about.
    if (kind === 'review' && sells) continue;
    const type = evidence.types.find((it) => pattern.test(it));
    if (type) return note(kind, 'json-ld', type);
  }
  return /^(?:article|video|blog|profile)/.test(evidence.meta.type)
    ? note('article', 'meta', evidence.meta.type)
    : undefined;
}

function byAddress({ address, reading }: Page, note: Note): Objection | undefined {
  if (reading?.kind === 'never') return note('about', 'url', address);
  if (reading?.kind === 'product' && !reading.broad) return undefined;
  const senses = sensesOfAddress(address);
  const found = ADDRESSES.find(([, sense]) => senses.has(sense));
  return found && note(found[0], 'url', address);
}

function byMarks({ evidence: { marks, prose, meta } }: Page, note: Note): Objection | undefined {
  if (marks.includes('thread')) return note('forum', 'text', 'thread');
  const signed = marks.includes('byline') || meta.authored;
  if (signed && (marks.includes('date') || marks.includes('article'))) return note('article', 'text', 'byline');
  return prose > 6_000 && marks.includes('article') ? note('article', 'text', 'prose') : undefined;
}

function byWords(texts: readonly string[], note: Note): Objection | undefined {
  for (const kind of ['job', 'tender', 'coupon', 'forum', 'article', 'review', 'compare'] as const) {
    const text = texts.find((it) => sensesOf(it, 'heading').has(kind));
    if (text) return note(kind === 'compare' ? 'comparison' : kind, 'title', text);
  }
  return undefined;
}
