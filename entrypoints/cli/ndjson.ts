import { createInterface } from 'node:readline';
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
  for await (const line of createInterface({ input: terminal.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const text = line.replace(/^\uFEFF/, '').trim();
    if (text === '') continue;
    piece += `${JSON.stringify(await answerLine(text, number, answer))}\n`;
    if (piece.length >= PIECE) {
      await terminal.print(piece);
      piece = '';
    }
  }
  if (piece !== '') await terminal.print(piece);
}

async function answerLine(
  text: string,
  number: number,
  answer: (question: Answer) => Answer | Promise<Answer>,
): Promise<Answer> {
  let id: unknown = null;
  try {
    const question = parseLine(text);
    id = question.id ?? null;
    return { id, ...(await answer(question)) };
  } catch (error) {
    return { id, error: `line ${number}: ${sentenceOf(error)}` };
  }
}

function parseLine(text: string): Answer {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Answer;
  throw new TypeError('expected one JSON object, as {"id": "a", …}');
}
