import { sentenceOf, type Terminal } from './command.ts';

/** Answers are handed over in pieces of this many characters, so that a long run neither waits nor fills memory. */
const PIECE = 65_536;

type Answer = Readonly<Record<string, unknown>>;

/**
 * Answers one JSON value a line with one JSON line, in the order of the questions and as they come. A line that cannot be
 * read or answered gets `{ id, error }` and the run goes on; empty lines are passed over.
 */
export async function answerLines(
  terminal: Pick<Terminal, 'input' | 'print'>,
  answer: (question: Answer) => Answer | Promise<Answer>,
): Promise<void> {
  let piece = '';
  let number = 0;
  for await (const line of linesOf(terminal.input)) {
    number += 1;
    const text = line.replace(/^\uFEFF/, '').trim();
    if (text === '') continue;
    piece += `${await answerLine(text, number, answer)}\n`;
    if (piece.length >= PIECE) {
      await terminal.print(piece);
      piece = '';
    }
  }
  if (piece !== '') await terminal.print(piece);
}

/** Node's own reader of lines also ends one at U+2028, which JSON lets stand inside of a text. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of input) {
    const text = typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest + decoder.decode();
}

async function answerLine(
  text: string,
  number: number,
  answer: (question: Answer) => Answer | Promise<Answer>,
): Promise<string> {
  let id: unknown = null;
  try {
    const question = parseLine(text);
    id = idOf(question);
    return JSON.stringify({ id, ...(await answer(question)) });
  } catch (error) {
    return JSON.stringify({ id, error: `line ${number}: ${sentenceOf(error)}` });
  }
}

/** Whatever the asker will know the answer by, if it can be written again. */
function idOf({ id = null }: Answer): unknown {
  try {
    JSON.stringify(id);
    return id;
  } catch {
    throw new TypeError('id nests too deeply to be written again: use a text or a number.');
  }
}

function parseLine(text: string): Answer {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Answer;
  throw new TypeError('expected one JSON object, as {"id": "a", …}');
}
