import { readFileSync } from 'node:fs';
import { compose } from '../../../components/notice/compose.ts';
import type { Notice, SpokenNotice } from '../../../components/notice/notice.ts';
import type { Voice } from '../../../components/notice/say.ts';
import { speak } from '../../../components/notice/speak.ts';
import { parseWords } from '../../../components/notice/words.ts';
import { actsOf, situate } from '../../../components/situation/situate.ts';
import type { Reader } from '../../../components/situation/situation.ts';
import { BOOK } from '../../../rules/book.ts';
import type { Instant } from '../../../rules/instant.ts';
import { judge } from '../../../rules/judge.ts';
import type { ProductRecognition } from '../../../rules/recognition.ts';
import type { Audience, ProductClass } from '../../../rules/schema/vocabulary.ts';
import { writtenCases } from '../../cases/case.ts';

/** A question as a test puts it; what is left out is an ordinary product page, seen today by nobody in particular. */
export interface Asked {
  places: string[];
  audience?: Audience;
  at?: string;
  now?: string;
  assumed?: boolean;
  page?: Partial<ProductRecognition>;
}

export const TODAY = '2026-11-24T12:00:00-05:00';

const PRODUCT_PAGE: ProductRecognition = {
  kind: 'product',
  behaviour: 'banner',
  product: 'plus',
  productName: 'Kaspersky Plus',
  productClass: 'consumer-security',
  lawClass: 'consumer-av',
  page: 'product',
  seller: null,
  acts: ['buy'],
  certainty: 'certain',
  because: [
    { key: 'brand-in-title', where: 'title', text: 'Kaspersky Plus, 3 devices, 1 year', speaks: 'for' },
    { key: 'brand-in-data', where: 'json-ld', text: 'Kaspersky', speaks: 'for' },
    { key: 'buy-control', where: 'control', text: 'Add to cart', speaks: 'for' },
    { key: 'article-markup', where: 'json-ld', text: 'NewsArticle', speaks: 'against' },
  ],
};

export function composed({ places, audience, at = TODAY, now, assumed = false, page = {} }: Asked): Notice {
  const recognition = { ...PRODUCT_PAGE, ...page };
  const reader: Reader = {
    places: { value: places, from: assumed ? 'assumption' : 'choice' },
    ...(audience && { audience: { value: audience, from: 'choice' as const } }),
  };
  const acts = actsOf(recognition, audience);
  const verdicts = situate(recognition, reader, at as Instant).map((situation) => judge(situation, acts, BOOK));
  return compose({
    recognition,
    reader,
    verdicts,
    book: BOOK,
    at: at as Instant,
    ...(now !== undefined && { now: now as Instant }),
  });
}

/** Every situation in the written cases: each place, audience, class and instant that a lawyer thought of. */
export function situationsOfCases(): Asked[] {
  const situations = writtenCases().map(({ jurisdiction, audience, product, at }) => ({
    places: [jurisdiction],
    ...(audience !== undefined && { audience: audience as Audience }),
    at,
    page: { lawClass: product as ProductClass },
  }));
  return [...new Map(situations.map((each) => [JSON.stringify(each), each])).values()];
}

/** The words that ship, of one language folder. */
export function wordsIn(folder: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../public/_locales/${folder}/messages.json`, import.meta.url), 'utf8'));
}

export const ENGLISH: Voice = { words: parseWords(wordsIn('en')), locale: 'en-US' };

export function asked(question: Asked, voice: Voice = ENGLISH): SpokenNotice {
  return speak(composed(question), voice);
}

/** Every sentence of a notice that a reader may see, the law's own English words and titles excepted. */
export function sentencesOf(notice: SpokenNotice): string[] {
  const { details, questions, using, notCovered, badge } = notice;
  const statements = [using, ...(notCovered ? [notCovered] : []), ...details.otherPlaces, ...details.conditional];
  return [
    notice.headline,
    notice.lead,
    notice.about ?? '',
    notice.assumption ?? '',
    notice.announcement,
    badge.tooltip,
    notice.asked?.moment ?? '',
    ...(notice.asked?.statements ?? []).map(({ text }) => text),
    ...questions.flatMap(({ label, word, sentence }) => [label, word, sentence]),
    ...[...statements, ...details.nextSteps, ...details.statements].map(({ text }) => text),
    ...details.timeline.entries.filter(({ kind }) => kind !== 'announced').map(({ text }) => text),
    details.timeline.summary,
    details.stale ?? '',
    details.disclaimer,
  ].filter((text) => text !== '');
}
