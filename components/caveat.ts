/**
 * The engine for other programs: pure functions and plain data, with no browser, no clock and no network. What stands here
 * keeps its meaning within a major version of the package; everything else may move.
 */
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { type AskedOn, askedOn as askedOnIn } from '../rules/asked-on.ts';
import { BOOK } from '../rules/book.ts';
import { CATALOGUE } from '../rules/catalogue.ts';
import type { Evidence } from '../rules/evidence.ts';
import type { Instant } from '../rules/instant.ts';
import { judge as judgeBy } from '../rules/judge.ts';
import { recognise as recogniseIn } from '../rules/recognise.ts';
import type { Recognition } from '../rules/recognition.ts';
import type { Book } from '../rules/schema/law.ts';
import type { Situation, Verdict } from '../rules/schema/verdict.ts';
import type { Act } from '../rules/schema/vocabulary.ts';
import { type Asker, type Assessment, assess as assessBy } from './assess.ts';
import { type ListQuestion, type RowAssessor, rowAssessor as rowAssessorIn } from './list/assess-row.ts';
import type { Batch } from './list/batches.ts';
import { checkList as checkListBy, type ListSink } from './list/check-list.ts';
import type { Totals } from './list/totals.ts';
import type { Voice } from './notice/say.ts';
import { parseWords } from './notice/words.ts';
import { type Recordable, record as recordBy } from './report/record.ts';
import type { Record } from './report/shapes/record.ts';

const KNOWLEDGE = Object.freeze({ book: BOOK, catalogue: CATALOGUE });

/** The words of the package in English; other languages: `parseWords` of a `messages.json`. */
export const ENGLISH: Voice = Object.freeze({ words: parseWords(messages), locale: 'en' });

/** From a page's evidence to the words of a notice, by the bundled rules: what the extension itself concludes. */
export function assess(evidence: Evidence, asker: Omit<Asker, 'voice'> & Partial<Pick<Asker, 'voice'>>): Assessment {
  return assessBy(evidence, { voice: ENGLISH, ...asker }, KNOWLEDGE);
}

/** What the law says of some acts in one place, for one reader, class of product and instant. */
export function judge(situation: Situation, acts: readonly Act[], book: Book = BOOK): Verdict {
  return judgeBy(situation, acts, book);
}

/** `judge`, with what could be known on the asked day kept apart from what is known now. */
export function askedOn(situation: Situation, acts: readonly Act[], now: Instant, book: Book = BOOK): AskedOn {
  return askedOnIn(situation, acts, book, now);
}

/** What a page offers, and by which signals. */
export function recognise(evidence: Evidence): Recognition {
  return recogniseIn(evidence, CATALOGUE);
}

/** A function that answers each row of a list. */
export function rowAssessor(question: ListQuestion): RowAssessor {
  return rowAssessorIn(question, KNOWLEDGE);
}

/** Answers a list row by row: what `caveat check` does. */
export function checkList(batches: AsyncIterable<Batch>, question: ListQuestion, sink: ListSink): Promise<Totals> {
  return checkListBy(batches, question, KNOWLEDGE, sink);
}

/** One record of a page, to be filed. */
export function record(page: Omit<Recordable, 'book'>): Record {
  return recordBy({ ...page, book: BOOK });
}

export type { AskedOn } from '../rules/asked-on.ts';
export { evidenceOf } from '../rules/bare-evidence.ts';
export type { Evidence } from '../rules/evidence.ts';
export { EvidenceSchema } from '../rules/evidence.ts';
export type { Day, Instant } from '../rules/instant.ts';
export { formatInstant, parseDay, parseInstant } from '../rules/instant.ts';
export type { LineItem, LineRecognition } from '../rules/recognise/line.ts';
export { recogniseLine } from '../rules/recognise/line.ts';
export type { Recognition } from '../rules/recognition.ts';
export type { Book } from '../rules/schema/law.ts';
export type { Finding, Ground, Situation, Verdict } from '../rules/schema/verdict.ts';
export type { Act, Audience, Effect, ProductClass, Status } from '../rules/schema/vocabulary.ts';
export { ACTS, AUDIENCES, EFFECTS, PRODUCT_CLASSES, STATUSES } from '../rules/schema/vocabulary.ts';
export type { Asker, Assessment } from './assess.ts';
export type { RowAnswer } from './list/answer.ts';
export type { ListQuestion } from './list/assess-row.ts';
export type { Batch } from './list/batches.ts';
export { batchesOf, batchesOfWorkbook, UnreadableList } from './list/batches.ts';
export type { Columns } from './list/columns.ts';
export { findColumns } from './list/columns.ts';
export type { Row } from './list/row.ts';
export type { Totals } from './list/totals.ts';
export type { SpokenNotice } from './notice/notice.ts';
export type { Voice } from './notice/say.ts';
export { parseWords } from './notice/words.ts';
export { read } from './page/read.ts';
export type { RecordNames } from './report/markdown.ts';
export { recordMarkdown } from './report/markdown.ts';
export { parseRecord } from './report/parse.ts';
export type { Record } from './report/shapes/record.ts';
export type { Reader } from './situation/situation.ts';
export { BOOK, CATALOGUE };
