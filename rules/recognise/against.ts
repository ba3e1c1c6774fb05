import { folded } from '../fold.ts';
import { measuresIn } from '../measure.ts';
import { namesCompetitor, productNamed } from '../product-name.ts';
import type { Reason } from '../recognition.ts';
import type { Sense } from '../schema/page-words.ts';
import { sensesOf } from '../wording.ts';
import { type AddressSense, sensesOfAddress, sensesOfHost } from './address.ts';
import { buys } from './cards.ts';
import { isProductPage, type Page } from './page.ts';
import { objection } from './reason.ts';
import { type TitleSense, titleSense } from './title-words.ts';

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
  | 'other'
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
  ['tender', 'tender'],
  ['help', 'help'],
  ['article', 'article'],
  ['review', 'review'],
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
  if (texts.length > 0 && namesCompetitor(folded(page.host))) {
    return { strong: note('comparison', 'host', page.host), weak: undefined, because };
  }
  const versus = texts.find(isComparison);
  const strong =
    (versus === undefined ? undefined : note('comparison', 'title', versus)) ??
    byType(page, note) ??
    byAddress(page, texts, note);
  const known = isProductPage(page);
  const weak = strong
    ? undefined
    : (byMarks(page, note) ?? byTitle(texts, note) ?? (known ? undefined : byWords([...texts, evidence.title], note)));
  return { strong, weak, because };
}

const OBJECTION_OF_TITLE: Readonly<Record<TitleSense, Objection>> = {
  manual: 'help',
  trouble: 'forum',
  crack: 'other',
  merchandise: 'merchandise',
  book: 'book',
  work: 'job',
  companion: 'other',
  ordered: 'other',
};

type Note = (kind: Objection, where: string, text: string) => Objection;

/** "X or Y", with the brand on one side: which of the two a reader should take. */
const EITHER =
  / kaspersky (?:\p{L}+ ){0,2}(?:or|oder|ou|o|of|eller|tai|czy|lub|nebo|alebo|vagy|sau|ili|или|чи|veya|mi|hay|atau|η) | (?:or|oder|ou|o|of|eller|tai|czy|lub|nebo|alebo|vagy|sau|ili|или|чи|veya|hay|atau|η) kaspersky /u;
const EITHER_UNSPACED = /比較|どっち|对比|还是|비교/;

/** Uninstalling and switching; the vendor's own tools against viruses "remove" too, and are downloads. */
function isAboutLeaving(text: string): boolean {
  return sensesOf(text, 'heading').has('leave') && productNamed(text)?.product.treatment !== 'free';
}

function isComparison(text: string): boolean {
  const line = folded(text);
  if (!namesCompetitor(line)) return false;
  return / (?:vs|versus|против) /.test(line) || EITHER.test(line) || (EITHER_UNSPACED.test(line) && /[?？]/.test(text));
}

function byType({ evidence, records }: Page, note: Note): Objection | undefined {
  const sells = records.some(({ type, priced }) => priced && /product|application/i.test(type));
  for (const [kind, pattern] of TYPES) {
    // Customers' reviews stand beside the product that they are about.
    if (kind === 'review' && sells) continue;
    const type = evidence.types.find((it) => pattern.test(it));
    if (type) return note(kind, 'json-ld', type);
  }
  // Shops leave the default of their system in og:type; a priced product in structured data knows better.
  const isArticle = !sells && /^(?:article|video|blog|profile)/.test(evidence.meta.type);
  return isArticle ? note('article', 'meta', evidence.meta.type) : undefined;
}

function byAddress(page: Page, texts: readonly string[], note: Note): Objection | undefined {
  const { address, reading } = page;
  if (reading?.kind === 'never') return note('about', 'url', address);
  if (isProductPage(page)) return undefined;
  const site = page.standing.kind === 'unknown' ? sensesOfHost(page.host) : new Set();
  const senses = sensesOfAddress(address);
  const found = ADDRESSES.find(([, sense]) => senses.has(sense) || site.has(sense));
  if (found?.[0] === 'article' && isCalledGoods(address) && sellsBySeatOrTerm(page, texts)) return undefined;
  return found && note(found[0], 'url', address);
}

/** "artikel", "articulo": a piece of writing to a newspaper, goods to a shop. Newspapers name neither seats nor terms. */
const GOODS_OR_WRITING = /\/(?:artikel|art[ií]culos?|articol[oi]|artigos?)\//i;

function isCalledGoods(address: string): boolean {
  return GOODS_OR_WRITING.test(address) && !sensesOfAddress(address.replace(GOODS_OR_WRITING, '/')).has('article');
}

function sellsBySeatOrTerm({ evidence, headings }: Page, texts: readonly string[]): boolean {
  const isSized = (text: string) => measuresIn(text).seats || measuresIn(text).term;
  if (evidence.from === 'address') return texts.some(isSized);
  const sized = headings.some(isSized);
  return sized && evidence.prices > 0 && evidence.controls.some(({ text, hook }) => buys(text) || buys(hook));
}

/** What is pressed below an advertisement for work. */
const APPLY =
  /^(?:apply(?: now| for (?:this|the) (?:job|role|position))?|(?:jetzt |online )?bewerben|postuler|(?:postular|inscribir)(?:me|se)?|candidati(?: ora)?|candidatar-se|solliciteer(?: direct)?|aplikuj(?: teraz)?|откликнуться|відгукнутися|кандидатствай|odpovědět na nabídku|reagovať na ponuku|jelentkezem|aplică(?: acum)?|ansök(?: nu)?|søg stillingen|søk på stillingen|hae paikkaa|başvur|ứng tuyển(?: ngay)?|lamar(?: sekarang)?|応募する|申请职位|지원하기|قدم الآن|הגש מועמדות|สมัครงาน)$/iu;

function byMarks({ evidence: { marks, prose, meta, controls } }: Page, note: Note): Objection | undefined {
  if (marks.includes('thread')) return note('forum', 'text', 'thread');
  const apply = controls.find(({ text, place }) => place === 'main' && APPLY.test(text));
  if (apply) return note('job', 'control', apply.text);
  const signed = marks.includes('byline') || meta.authored;
  if (signed && (marks.includes('date') || marks.includes('article'))) return note('article', 'text', 'byline');
  return prose > 6_000 && marks.includes('article') ? note('article', 'text', 'prose') : undefined;
}

/** What words make of a page anywhere, on a known seller's product page too. */
function byTitle(texts: readonly string[], note: Note): Objection | undefined {
  for (const text of texts) {
    const sense = titleSense(text);
    if (sense) return note(OBJECTION_OF_TITLE[sense], 'title', text);
  }
  return undefined;
}

const PRICE_WORDS =
  /price|preis|prix|precio|prezz|preço|\bcen[ay]\b|цен[аы]|ціна|fiyat|\bgiá\b|価格|价格|價格|가격|سعر|قیمت|τιμή|\bpris\b|hinta|מחיר/i;

/** "Buy …, price, reviews" is what shops write for search engines. */
function saysOf(text: string, kind: Sense): boolean {
  const senses = sensesOf(text, 'heading');
  return (
    senses.has(kind) &&
    !((kind === 'review' || kind === 'compare') && (sensesOf(text, 'control').has('buy') || PRICE_WORDS.test(text)))
  );
}

/** A title that ends as a question is asked by somebody who has no answer to sell. */
const QUESTION = /[?？؟]\s*$/;

function byWords(texts: readonly string[], note: Note): Objection | undefined {
  const question = texts.find((text) => QUESTION.test(text) && !sensesOf(text).has('seat'));
  if (question) return note('forum', 'title', question);
  for (const kind of ['job', 'tender', 'coupon', 'forum', 'article', 'review', 'compare'] as const) {
    const text = texts.find((it) => saysOf(it, kind));
    if (text) return note(kind === 'compare' ? 'comparison' : kind, 'title', text);
  }
  return undefined;
}
