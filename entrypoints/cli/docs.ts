import { dayOf, formatInstant } from '../../rules/instant.ts';
import type { Terminal } from './command.ts';
import { generatedFiles, README } from './generated.ts';
import { readRulesFile, writeRulesFile } from './law-files.ts';
import { readOptions } from './options.ts';

export const usage = `caveat docs

Writes what is made from the data: the tables of rules/README.md, the timeline, the schemas for editors and the stamp of the
rules (day of revision and digest). A test compares them, so run this after every change of law or catalogue.`;

/** Writes every generated file that is not as it should be, and names it. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  readOptions(args, {});
  const today = dayOf(formatInstant(terminal.now()));
  const stale = [...generatedFiles(readRulesFile(README), today)].filter(([file, text]) => !isWritten(file, text));
  for (const [file, text] of stale) {
    writeRulesFile(file, text);
    await terminal.print(`wrote rules/${file}\n`);
  }
  if (stale.length === 0) await terminal.print('Everything is up to date.\n');
  return 0;
}

function isWritten(file: string, text: string): boolean {
  try {
    return readRulesFile(file) === text;
  } catch {
    return false;
  }
}
