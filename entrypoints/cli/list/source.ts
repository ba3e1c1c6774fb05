import { open, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type Batch, batchesOf, batchesOfWorkbook, UnreadableList } from '../../../components/list/batches.ts';
import type { ListHints } from '../../../components/list/list-reader.ts';
import { BadUsage } from '../command.ts';

const PIECE_BYTES = 262_144;

/**
 * Reads a list from a file, or from a stream where the name is "-", in memory that does not grow with the list.
 *
 * @throws BadUsage when the file cannot be opened, is empty or a named column is not there
 */
export async function* listFrom(
  file: string,
  input: NodeJS.ReadableStream,
  hints: ListHints & { encoding?: string },
): AsyncGenerator<Batch> {
  try {
    if (isWorkbook(file)) {
      const bytes = await readFile(file);
      yield* batchesOfWorkbook(new Blob([bytes]), hints);
    } else {
      yield* batchesOf(file === '-' ? bytesOf(input) : bytesOfFile(file), hints);
    }
  } catch (error) {
    if (error instanceof UnreadableList) throw new BadUsage(error.message);
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new BadUsage(`"${file}" cannot be read (${code}): give the path of a list, or - for standard input.`);
  }
}

export function isWorkbook(file: string): boolean {
  return /\.xlsx$/i.test(file);
}

/** The bytes of a file through one piece of memory: fresh ones would lie about as garbage, outside of what V8 counts. */
async function* bytesOfFile(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const piece = new Uint8Array(PIECE_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, piece.length);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function* bytesOf(stream: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  for await (const piece of Readable.from(stream)) {
    yield typeof piece === 'string' ? Buffer.from(piece) : (piece as Uint8Array);
  }
}
