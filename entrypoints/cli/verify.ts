import { readFile } from 'node:fs/promises';
import { assess } from '../../components/assess.ts';
import { type Comparison, compare } from '../../components/report/compare.ts';
import { parseRecord } from '../../components/report/parse.ts';
import { record } from '../../components/report/record.ts';
import type { Record } from '../../components/report/shapes/record.ts';
import { BOOK } from '../../rules/book.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { BadUsage, sentenceOf, type Terminal } from './command.ts';
import { readOptions } from './options.ts';
import { programVersion } from './program.ts';
import { voiceOf } from './voice.ts';

export const usage = `caveat verify RECORD.json [--json]

Runs the engine again over the evidence in a record, for the same situation and moment, and says whether the record says
the same; where it does not, what differs and why. Whether the rules are those of the record is told by their SHA-256.

  --json   the comparison as one JSON object
Answers with 0 when all is the same, 1 when something differs, 2 when the record cannot be read.`;

/** Verifies one record. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { switches, words } = readOptions(args, { switches: ['json'], words: true });
  const [file, stray] = words;
  if (file === undefined) throw new BadUsage('Which record? Name the file, as: caveat verify record.json');
  if (stray !== undefined) throw new BadUsage(`One record at a time: "${stray}" is one too many.`);
  const recorded = await readRecord(file);
  const comparison = compare(recorded, await again(recorded));
  await terminal.print(switches.has('json') ? `${JSON.stringify(comparison, null, 2)}\n` : tell(comparison, recorded));
  return comparison.same ? 0 : 1;
}

async function readRecord(file: string): Promise<Record> {
  const text = await readFile(file, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    throw new BadUsage(`"${file}" cannot be read (${code}): give the path of a record.`);
  });
  try {
    return parseRecord(JSON.parse(text));
  } catch (error) {
    throw new BadUsage(`${file}: ${sentenceOf(error)}`);
  }
}

/** The record that the same evidence gives now. */
async function again({ evidence, situation, asked, page, made, wording }: Record): Promise<Record> {
  const voice = await voiceOf(wording?.lang ?? 'en').catch((error: unknown) => {
    throw new BadUsage(sentenceOf(error));
  });
  const { places, audience } = situation;
  const reader = { places, ...(audience && { audience }) };
  const asker = { reader, at: asked, now: made.local, voice };
  const assessment = assess(evidence, asker, { book: BOOK, catalogue: CATALOGUE });
  const program = { name: 'Caveat', version: await programVersion() };
  return record({ assessment, evidence, page, made: made.local, book: BOOK, program });
}

function tell({ same, sameAnswers, differences }: Comparison, { rules, program }: Record): string {
  if (same)
    return `Same. The record says what ${program.name} ${program.version} says now, by the same rules (SHA-256 ${rules.sha256}).\n`;
  const verdict = sameAnswers ? 'The answers are the same; something else differs.' : 'The answers differ.';
  const why =
    rules.sha256 === BOOK.digest
      ? 'The rules are those of the record (same SHA-256), so the program or the record itself has changed.'
      : `The rules have changed: the record was made with those of ${rules.revision} (SHA-256 ${rules.sha256}), these are those of ${BOOK.revision} (SHA-256 ${BOOK.digest}).`;
  const lines = differences.map(({ part, where, recorded, now }) => {
    return `- ${part} › ${where}\n    record: ${recorded ?? '(nothing)'}\n    now:    ${now ?? '(nothing)'}`;
  });
  return `${verdict}\n${why}\n${lines.join('\n')}\n`;
}
