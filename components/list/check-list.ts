import type { Catalogue } from '../../rules/catalogue.ts';
import type { Book } from '../../rules/schema/law.ts';
import type { RowAnswer } from './answer.ts';
import { type ListQuestion, type RowAssessor, rowAssessor } from './assess-row.ts';
import type { Batch } from './batches.ts';
import type { ListReader } from './list-reader.ts';
import type { Row } from './row.ts';
import { count, noTotals, type Totals } from './totals.ts';

/** Rows that are answered at a stretch. */
const SLICE = 256;

/** Who takes the answers, one at a time: nothing but the totals outlives a row. */
export interface ListSink {
  /** The names of the columns, once, before the first row. */
  head(header: readonly string[]): void;
  row(answer: RowAnswer, row: Row): void;
  /** After every few rows: here the caller may write, show how far things are, rest, or stop by throwing. */
  rest(sofar: { bytes: number; rows: number }): Promise<void> | void;
}

/**
 * Answers a list row by row, in order; the command line and the list page both come through here.
 *
 * @returns the sums of the list
 */
export async function checkList(
  batches: AsyncIterable<Batch>,
  question: ListQuestion,
  knowledge: { book: Book; catalogue: Catalogue },
  sink: ListSink,
): Promise<Totals> {
  const totals = noTotals();
  let current: ListReader | undefined;
  let assess: RowAssessor | undefined;
  for await (const { reader, rows, bytes } of batches) {
    if (current === undefined) sink.head(reader.header());
    if (assess === undefined || reader !== current) {
      const dateOrder = reader.dateOrder ?? question.dateOrder;
      assess = rowAssessor({ ...question, ...(dateOrder && { dateOrder }) }, knowledge);
      current = reader;
    }
    const columns = reader.columns();
    for (const [at, row] of rows.entries()) {
      const answer = assess(row, columns);
      count(totals, answer);
      sink.row(answer, row);
      if (at % SLICE === SLICE - 1) await sink.rest({ bytes, rows: totals.rows });
    }
    await sink.rest({ bytes, rows: totals.rows });
  }
  return totals;
}
