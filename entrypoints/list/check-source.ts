import { breathing } from '../../components/browser/breath.ts';
import type { RowAnswer } from '../../components/list/answer.ts';
import type { ListQuestion } from '../../components/list/assess-row.ts';
import { type Batch, batchesOf, batchesOfWorkbook } from '../../components/list/batches.ts';
import { checkList } from '../../components/list/check-list.ts';
import { formatOfText } from '../../components/list/free-text.ts';
import { csvHeader, csvRow } from '../../components/list/out/csv.ts';
import type { Totals } from '../../components/list/totals.ts';
import { BOOK } from '../../rules/book.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';

/** Recognised rows that the page shows; the file to save has them all. */
const MOST_SHOWN = 500;
/** Characters of the answered list that are gathered before the browser takes them over. */
const PART = 1_048_576;

/** What a person handed over. */
export type Source = { kind: 'text'; text: string } | { kind: 'file'; file: File };

/** How far a check has come: rows, and the part of the whole from 0 to 1. */
export interface Progress {
  rows: number;
  part: number;
}

/** Everything that a check gives; it lives as long as the page. */
export interface Checked {
  totals: Totals;
  /** The first recognised rows. */
  found: RowAnswer[];
  /** The whole list with its answers, as CSV. */
  csv: Blob[];
}

/**
 * Checks what a person handed over, a little at a time, so that the page stays awake.
 *
 * @throws UnreadableList, what the file system says, or what `signal` was aborted with
 */
export async function checkSource(
  source: Source,
  question: ListQuestion,
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<Checked> {
  const found: RowAnswer[] = [];
  const csv: Blob[] = [];
  // The mark tells spreadsheets that it is UTF-8.
  let text = '\uFEFF';
  const breath = breathing(signal);
  const blob = source.kind === 'file' ? source.file : new Blob([source.text]);
  const known = { book: BOOK, catalogue: CATALOGUE };
  const totals = await checkList(await batchesIn(source, blob), question, known, {
    head(header) {
      text += csvHeader(header);
    },
    row(answer, row) {
      text += csvRow(answer, row);
      if (answer.kind === 'product' && found.length < MOST_SHOWN) found.push(answer);
    },
    async rest({ bytes, rows }) {
      if (text.length > PART) {
        csv.push(new Blob([text]));
        text = '';
      }
      tell({ rows, part: blob.size === 0 ? 1 : bytes / blob.size });
      await breath();
    },
  });
  return { totals, found, csv: [...csv, new Blob([text])] };
}

async function batchesIn(source: Source, blob: Blob): Promise<AsyncIterable<Batch>> {
  if (source.kind === 'text') return batchesOf(bytesOf(blob), { encoding: 'utf-8', format: formatOfText(source.text) });
  const { name } = source.file;
  if (/\.xlsx$/i.test(name)) return batchesOfWorkbook(blob, {});
  // A quote or a mail that was saved is read as if it had been pasted.
  if (/\.(?:txt|text|eml|md)$/i.test(name))
    return batchesOf(bytesOf(blob), { format: formatOfText(await beginning(blob)) });
  return batchesOf(bytesOf(blob), {});
}

function beginning(blob: Blob): Promise<string> {
  return blob.slice(0, 65_536).text();
}

async function* bytesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}
