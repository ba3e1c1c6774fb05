import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { SAMPLE_BYTES, sniffEncoding } from '../../../components/list/encoding.ts';
import { type ListHints, type ListReader, listReader, withHeader } from '../../../components/list/list-reader.ts';
import type { Row, RowReader } from '../../../components/list/row.ts';
import { BadUsage } from '../command.ts';

const PIECE_BYTES = 262_144;

/** Rows of a list with the reader that knows its columns, and how many bytes have been read so far. */
export interface Batch {
  reader: ListReader;
  rows: Row[];
  bytes: number;
}

/**
 * Reads a list from a file, or from a stream where the name is "-": batch by batch, in memory that does not grow with the
 * list. A workbook is the exception: it is read whole, and cannot be longer than 1,048,576 rows.
 *
 * @throws BadUsage when the file cannot be opened, is empty or a named column is not there
 */
export async function* batchesOf(
  file: string,
  input: NodeJS.ReadableStream,
  hints: ListHints & { encoding?: string },
): AsyncGenerator<Batch> {
  if (/\.xlsx$/i.test(file)) {
    yield await workbook(file, hints);
    return;
  }
  const bytes = file === '-' ? input : createReadStream(file, { highWaterMark: PIECE_BYTES });
  let reader: ListReader | undefined;
  let decoder: TextDecoder | undefined;
  let count = 0;
  for await (const piece of pieces(bytes, file)) {
    count += piece.byteLength;
    decoder ??= decoderFor(piece, hints.encoding);
    const text = decoder.decode(piece, { stream: true });
    reader ??= open(text, hints);
    yield { reader, rows: reader.push(text), bytes: count };
  }
  if (reader === undefined || decoder === undefined) throw new BadUsage(`"${file}" is empty: there is no list in it.`);
  const rest = decoder.decode();
  yield { reader, rows: [...(rest === '' ? [] : reader.push(rest)), ...reader.end()], bytes: count };
}

/** The bytes of a stream; the first piece is large enough to be looked at. */
async function* pieces(stream: NodeJS.ReadableStream, file: string): AsyncGenerator<Uint8Array> {
  let first: Uint8Array[] | undefined = [];
  let size = 0;
  try {
    for await (const chunk of Readable.from(stream)) {
      const piece = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
      size += piece.byteLength;
      if (first === undefined) yield piece;
      else {
        first.push(piece);
        if (size < SAMPLE_BYTES) continue;
        yield Buffer.concat(first);
        first = undefined;
      }
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  if (first !== undefined && size > 0) yield Buffer.concat(first);
}

function decoderFor(sample: Uint8Array, encoding: string | undefined): TextDecoder {
  try {
    return new TextDecoder(encoding ?? sniffEncoding(sample));
  } catch {
    throw new BadUsage(
      `There is no encoding "${encoding}". Write utf-8, utf-16le, windows-1252, windows-1251, shift_jis …`,
    );
  }
}

function open(sample: string, hints: ListHints): ListReader {
  try {
    return listReader(sample, hints);
  } catch (error) {
    throw new BadUsage((error as Error).message);
  }
}

async function workbook(file: string, hints: ListHints): Promise<Batch> {
  const { rowsOfWorkbook } = await import('../../../components/list/workbook.ts');
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  const rows = await rowsOfWorkbook(new Blob([bytes])).catch((error: unknown) => {
    throw new BadUsage(`"${file}" is no workbook that can be read (${(error as Error).message}): save it as CSV.`);
  });
  if (rows.length === 0) throw new BadUsage(`"${file}" is empty: there is no list on its first sheet.`);
  const nothing: RowReader = { push: () => [], end: () => [] };
  const reader = withHeader({ ...nothing, push: () => rows }, rows, hints);
  return { reader, rows: reader.push(''), bytes: bytes.byteLength };
}

function unreadable(file: string, error: unknown): BadUsage {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  return new BadUsage(`"${file}" cannot be read (${code}): give the path of a list, or - for standard input.`);
}
