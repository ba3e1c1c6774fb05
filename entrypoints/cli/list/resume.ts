import { open, stat, truncate } from 'node:fs/promises';
import { BadUsage } from '../command.ts';

const TAIL_BYTES = 1_048_576;

/**
 * The last line of the list that a broken-off run has answered, read from the end of its output. What stands behind the
 * last complete answer is cut off, so that the next run goes on in the same file.
 *
 * @throws BadUsage when the output has no answer that could be gone on from
 */
export async function lastAnswered(output: string, format: 'csv' | 'ndjson'): Promise<number> {
  const size = await stat(output).then(
    ({ size: bytes }) => bytes,
    () => 0,
  );
  if (size === 0) return 0;
  const start = Math.max(0, size - TAIL_BYTES);
  const file = await open(output);
  const { buffer } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
  await file.close();
  const pattern =
    format === 'csv' ? /(?<=\r\n)(\d+),[^\r]*?\r\n/g : /(?:^|\n)\{"version":"[\d.]+","line":(\d+)[^\n]*\n/g;
  // Byte for byte, so that a position in the text is a position in the file.
  const text = buffer.toString('latin1');
  let last: { line: number; end: number } | undefined;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    last = { line: Number(match[1]), end: match.index + match[0].length };
    pattern.lastIndex = last.end - (format === 'ndjson' ? 1 : 0);
  }
  if (last === undefined) {
    throw new BadUsage(`"${output}" holds no answer to go on from: write to a new file, or leave out --resume.`);
  }
  await truncate(output, start + last.end);
  return last.line;
}
