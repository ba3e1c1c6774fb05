import Papa from 'papaparse';
import type { Dialect } from './dialect.ts';
import type { Row, RowReader } from './row.ts';

/** Characters after which a record, or a line, is taken to have gone wrong: nobody closed a quotation mark. */
const LONGEST_RECORD = 262_144;
/** Lines that a quoted field may span before it counts as never closed. */
const MOST_LINES = 128;

interface Parsed {
  data: string[][];
  errors: { code: 'MissingQuotes' | 'InvalidQuotes' }[];
  meta: { cursor: number };
}

interface Taken {
  cells: string[];
  /** Where the next record starts. */
  end: number;
  problem?: Row['problem'];
}

/**
 * Reads CSV and its cousins (RFC 4180, and what spreadsheets make of it) piece by piece in constant memory. Papa Parse
 * does the splitting; what is added here is recovery: when a quotation mark is wrong, only the line it stands on is
 * handed over as a bad row, and reading goes on with the next line. A blank line is no row.
 */
export function delimitedReader({ delimiter, newline }: Dialect): RowReader {
  const parser = new Papa.Parser({ delimiter, newline, fastMode: false });
  let rest = '';
  let line = 1;
  /** Columns of the first row; what a record that spans lines is held against. */
  let width: number | undefined;
  /** Inside a line too long to be a record: everything up to its end is dropped. */
  let skipping = false;

  function read(last: boolean): Row[] {
    if (skipping && !skipped()) return [];
    const { data, errors, meta }: Parsed = parser.parse(rest, 0, !last);
    const stuck = data.length === 0 && rest.length > LONGEST_RECORD;
    width ??= data.find((cells) => !namesSeparator(cells))?.length;
    if (errors.length > 0 || stuck || data.some(suspect)) return readCarefully(last);
    rest = last ? '' : rest.slice(meta.cursor);
    return rows(data.map((cells) => ({ cells })));
  }

  /** Line by line, widening only where a quoted field is open: slower, and linear however bad the text is. */
  function readCarefully(last: boolean): Row[] {
    const taken: Taken[] = [];
    let at = 0;
    while (at < rest.length) {
      const record = nextRecord(at, last);
      if (record === undefined) break;
      taken.push(record);
      at = record.end;
      if (!namesSeparator(record.cells)) width ??= record.cells.length;
    }
    rest = rest.slice(at);
    return rows(taken);
  }

  function nextRecord(start: number, last: boolean): Taken | undefined {
    const firstEnd = lineEnd(start) ?? (last ? rest.length : undefined);
    if (firstEnd === undefined) return rest.length - start > LONGEST_RECORD ? tooLong(start) : undefined;
    for (let end = firstEnd, lines = 1; lines <= MOST_LINES && end - start <= LONGEST_RECORD; lines += 1) {
      const { data, errors }: Parsed = parser.parse(rest.slice(start, end), 0, false);
      const cells = data[0] ?? [''];
      if (errors.length === 0 && !suspect(cells)) return { cells, end };
      // A mark that closes nothing is wrong however far one reads; one that is still open may close on the next line.
      if (errors.length === 0 || errors.some(({ code }) => code === 'InvalidQuotes')) break;
      const next = lineEnd(end);
      if (next === undefined && !last) return undefined;
      if (end === rest.length) break;
      end = next ?? rest.length;
    }
    const firstLine = rest.slice(start, firstEnd).replace(/[\r\n]+$/, '');
    return { cells: salvage(firstLine, delimiter), end: firstEnd, problem: 'quote' };
  }

  function tooLong(start: number): Taken {
    skipping = true;
    return { cells: [rest.slice(start, start + 200)], end: rest.length, problem: 'too-long' };
  }

  function skipped(): boolean {
    const end = lineEnd(0);
    rest = end === undefined ? '' : rest.slice(end);
    skipping = end === undefined;
    return !skipping;
  }

  /** A record over several lines whose columns do not agree with the rest: two stray marks that found each other. */
  function suspect(cells: readonly string[]): boolean {
    return width !== undefined && cells.length !== width && lineBreaks(cells, newline) > 0;
  }

  function lineEnd(start: number): number | undefined {
    const at = rest.indexOf(newline, start);
    return at === -1 ? undefined : at + newline.length;
  }

  function rows(taken: readonly Omit<Taken, 'end'>[]): Row[] {
    const found: Row[] = [];
    for (const { cells, problem } of taken) {
      const start = line;
      line += 1 + lineBreaks(cells, newline);
      const last = cells.length - 1;
      if (cells[last]?.endsWith('\r')) cells[last] = cells[last].slice(0, -1);
      if (cells.length === 1 && cells[0] === '') continue;
      if (start === 1 && namesSeparator(cells)) continue;
      found.push(problem ? { line: start, cells, problem } : { line: start, cells });
    }
    return found;
  }

  return {
    push(text) {
      rest += text;
      return read(false);
    },
    end() {
      const found = rest === '' ? [] : read(true);
      rest = '';
      return found;
    },
  };
}

/** The line "sep=;" with which spreadsheets name the separator, cut by that separator. */
function namesSeparator(cells: readonly string[]): boolean {
  return cells.length <= 2 && /^sep=[;,|\t]?$/i.test(cells[0] ?? '');
}

function lineBreaks(cells: readonly string[], newline: string): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf(newline); at !== -1; at = cell.indexOf(newline, at + 1)) count += 1;
  }
  return count;
}

/** The fields of a line whose quotation marks cannot be trusted: cut at every separator, marks at the edges dropped. */
function salvage(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''));
}
