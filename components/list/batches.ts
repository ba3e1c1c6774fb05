import { SAMPLE_BYTES, sniffEncoding } from './encoding.ts';
import { type ListHints, type ListReader, listReader, withHeader } from './list-reader.ts';
import type { Row, RowReader } from './row.ts';

/** Rows of a list with the reader that knows its columns, and how many bytes have been read so far. */
export interface Batch {
  reader: ListReader;
  rows: Row[];
  bytes: number;
}

/** A list of which nothing can be read. The message is for the command line. */
export class UnreadableList extends Error {
  override name = 'UnreadableList';
  readonly problem: 'empty' | 'encoding' | 'column' | 'workbook';

  constructor(problem: UnreadableList['problem'], message: string) {
    super(message);
    this.problem = problem;
  }
}

/**
 * Reads a list batch by batch, in memory that does not grow with the list.
 *
 * @param pieces the bytes of the list, in order; the memory of a piece may be used again for the next
 * @throws UnreadableList when there is nothing in it, or a named column or encoding does not exist
 */
export async function* batchesOf(
  pieces: AsyncIterable<Uint8Array>,
  hints: ListHints & { encoding?: string },
): AsyncGenerator<Batch> {
  let reader: ListReader | undefined;
  let decoder: TextDecoder | undefined;
  let bytes = 0;
  for await (const piece of withSample(pieces)) {
    bytes += piece.byteLength;
    decoder ??= decoderFor(piece, hints.encoding);
    const text = decoder.decode(piece, { stream: true });
    reader ??= readerFor(text, hints);
    yield { reader, rows: reader.push(text), bytes };
  }
  if (reader === undefined || decoder === undefined) {
    throw new UnreadableList('empty', 'The list is empty: there is nothing in it.');
  }
  const rest = decoder.decode();
  yield { reader, rows: [...(rest === '' ? [] : reader.push(rest)), ...reader.end()], bytes };
}

/**
 * Reads a workbook (XLSX), sheet by sheet; each has columns of its own. It is the exception: it is read whole, and a sheet
 * cannot be longer than 1,048,576 rows.
 *
 * @throws UnreadableList when the file is no workbook or has no rows
 */
export async function* batchesOfWorkbook(file: Blob, hints: ListHints): AsyncGenerator<Batch> {
  const { sheetsOfWorkbook } = await import('./workbook.ts');
  const sheets = await sheetsOfWorkbook(file).catch((error: unknown) => {
    throw new UnreadableList(
      'workbook',
      `The list is no workbook that can be read (${(error as Error).message}): save it as CSV.`,
    );
  });
  if (sheets.length === 0) throw new UnreadableList('empty', 'The list is empty: there are no rows on its sheets.');
  for (const rows of sheets) {
    const all: RowReader = { push: () => rows, end: () => [] };
    const reader = orExplained(() => withHeader(all, rows, hints));
    yield { reader, rows: reader.push(''), bytes: file.size };
  }
}

/** The same bytes; the first piece is large enough to be looked at. */
async function* withSample(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first: Uint8Array[] | undefined = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.byteLength;
    if (first === undefined) yield piece;
    else {
      first.push(piece.slice());
      if (size < SAMPLE_BYTES) continue;
      yield joined(first, size);
      first = undefined;
    }
  }
  if (first !== undefined && size > 0) yield joined(first, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

function decoderFor(sample: Uint8Array, encoding: string | undefined): TextDecoder {
  try {
    return new TextDecoder(encoding ?? sniffEncoding(sample));
  } catch {
    throw new UnreadableList(
      'encoding',
      `There is no encoding "${encoding}". Write utf-8, utf-16le, windows-1252, windows-1251, shift_jis …`,
    );
  }
}

function readerFor(sample: string, hints: ListHints): ListReader {
  return orExplained(() => listReader(sample, hints));
}

function orExplained(open: () => ListReader): ListReader {
  try {
    return open();
  } catch (error) {
    throw new UnreadableList('column', (error as Error).message);
  }
}
