import { open, stat } from 'node:fs/promises';
import { checkList } from '../../components/list/check-list.ts';
import type { DateOrder } from '../../components/list/civil-date.ts';
import { ROLES } from '../../components/list/columns.ts';
import type { ListReportProps } from '../../components/list/ListReport.ts';
import { listWords } from '../../components/list/list-words.ts';
import { BOOK } from '../../rules/book.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { formatInstant } from '../../rules/instant.ts';
import { BadUsage, sentenceOf, type Terminal } from './command.ts';
import { FORMATS, type Format, outputFor } from './list/output.ts';
import { progressOn } from './list/progress.ts';
import { lastAnswered } from './list/resume.ts';
import { isWorkbook, listFrom } from './list/source.ts';
import { type Options, readOptions } from './options.ts';
import { programVersion } from './program.ts';
import { readCase } from './situation.ts';
import { englishVoice } from './voice.ts';

export const usage = `caveat check LIST --jurisdiction US [--audience us-business] [--format csv] [--out FILE]

Reads a list of purchases, assets, visited pages or articles: CSV, TSV, JSON lines, or a workbook (XLSX). Says of each row
whether it is a product of the vendor, what the law said on the row's day, and whether a person should look.

  LIST            a file, or - for standard input
  --jurisdiction  the place whose law is asked about, as in caveat status
  --audience      for whom the list was bought; left out, it is not known
  --at            the moment for rows without a date; left out, it is now
  --format        ${FORMATS.join(', ')}; left out, csv
  --out           write to this file; left out, to standard output
  --resume        go on where a broken-off run into --out stopped (csv and ndjson)
  --lines         the list is free text, as a quote or a mail: every line is an item
  --found         only rows in which something was found, that a person should look at, or that cannot be read
  --description, --code, --maker, --date, --address, --id
                  which column is which, by name or by number from 1; left out, found by the names in the first row
  --delimiter     the separator, where it is not found
  --encoding      as utf-8, utf-16le, windows-1251, shift_jis; left out, found
  --dates         day-first or month-first, for 03/04/2024

A day without a time is judged from its first to its last second, in the likely time zone of the place. A bad row is
answered as unreadable, with its line and reason, and the others go on.
Answers with 0 when nothing was found, 1 when something was, 2 when the call or the list cannot be understood.`;

const VALUES = ['jurisdiction', 'audience', 'at', 'format', 'out', 'delimiter', 'encoding', 'dates', ...ROLES] as const;

/** Checks one list. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, { values: VALUES, switches: ['found', 'lines', 'resume'], words: true });
  const { values, switches, words } = options;
  const [file, stray] = words;
  if (file === undefined) throw new BadUsage('Which list? Name the file, as: caveat check list.csv --jurisdiction US');
  if (stray !== undefined) throw new BadUsage(`One list at a time: "${stray}" is one too many.`);
  const format = oneOf('format', values.format ?? 'csv', FORMATS);
  const question = questionFrom(options, terminal);
  const tool = { version: await programVersion(), rules: BOOK.revision, sha256: BOOK.digest, list: file };
  const output = outputFor(format, tool);
  const done = await resumeFrom(options, file, format);
  const sink = values.out === undefined ? terminal.print : fileSink(values.out, done > 0);
  const size =
    file === '-'
      ? undefined
      : await stat(file).then(
          (it) => it.size,
          () => undefined,
        );
  const progress = progressOn(process.stderr, size);
  let text = '';
  const known = { book: BOOK, catalogue: CATALOGUE };
  const totals = await checkList(listFrom(file, terminal.input, hintsFrom(options)), question, known, {
    head(header) {
      if (done === 0) text += output.head(header);
    },
    row(answer, row) {
      const matters = answer.kind !== 'other' || answer.person.length > 0;
      if (row.line > done && (matters || !switches.has('found'))) text += output.row(answer, row);
    },
    async rest({ bytes, rows }) {
      progress.show(bytes, rows);
      const ready = text;
      text = '';
      if (ready !== '') await sink(ready);
    },
  });
  progress.clear();
  const report: ListReportProps = {
    totals,
    question,
    rules: BOOK,
    words: listWords(await englishVoice(), BOOK),
  };
  const tail = await output.tail(report);
  if (tail !== '') await sink(tail);
  if (values.out !== undefined) await sink('', true);
  terminal.complain(
    `${totals.rows} rows, ${totals.products} recognised, ${totals.unreadable} unreadable, ${totals.forPerson} for a person.`,
  );
  return totals.products > 0 ? 1 : 0;
}

function questionFrom({ values }: Options, terminal: Terminal) {
  const now = formatInstant(terminal.now());
  try {
    const { situation } = readCase({ ...values, product: 'any', act: 'buy' }, now, BOOK);
    const { place, audience, at } = situation;
    return { place, at, ...(audience && { audience }) };
  } catch (error) {
    throw new BadUsage(`--${sentenceOf(error)}`);
  }
}

function hintsFrom({ values, switches }: Options) {
  const columns = Object.fromEntries(
    ROLES.flatMap((role) => (values[role] === undefined ? [] : [[role, values[role]]])),
  );
  const dates =
    values.dates && oneOf('dates', values.dates, ['day-first', 'month-first'] as const satisfies readonly DateOrder[]);
  const delimiter = values.delimiter === '\\t' ? '\t' : values.delimiter;
  return {
    columns,
    ...(switches.has('lines') && { format: 'lines' as const }),
    ...(delimiter && { delimiter }),
    ...(values.encoding && { encoding: values.encoding }),
    ...(dates && { dateOrder: dates }),
  };
}

async function resumeFrom({ values, switches }: Options, file: string, format: Format): Promise<number> {
  if (!switches.has('resume')) return 0;
  if (values.out === undefined) throw new BadUsage('--resume needs --out: there must be a file to go on in.');
  if (format !== 'csv' && format !== 'ndjson') {
    throw new BadUsage(`--resume cannot go on in ${format}: its sums stand at the end. Use csv or ndjson.`);
  }
  if (isWorkbook(file)) throw new BadUsage('--resume cannot go on in a workbook: it is read whole. Start again.');
  return lastAnswered(values.out, format);
}

/** Writes to a file; the last call closes it. */
function fileSink(path: string, append: boolean): (text: string, last?: boolean) => Promise<void> {
  const opened = open(path, append ? 'a' : 'w');
  opened.catch(() => undefined);
  return async (text, last = false) => {
    try {
      const file = await opened;
      await file.appendFile(text);
      if (last) await file.close();
    } catch (error) {
      throw new BadUsage(`"${path}" cannot be written: ${sentenceOf(error)}.`);
    }
  };
}

function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new BadUsage(`--${name} "${value}" is not known. Known are: ${known.join(', ')}.`);
  return found;
}
