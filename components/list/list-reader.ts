import { type DateOrder, sniffDateOrder } from './civil-date.ts';
import { type Columns, findColumns, looksLikeHeader, type Role } from './columns.ts';
import { delimitedReader } from './delimited.ts';
import { sniffDialect } from './dialect.ts';
import { linesReader } from './free-text.ts';
import { jsonLinesReader } from './ndjson.ts';
import type { Row, RowReader } from './row.ts';

/** `lines`: free text, each line an item. */
export type ListFormat = 'delimited' | 'json-lines' | 'lines';

/** The name of the only column of a free text. */
const FREE_TEXT = 'text';

/** What a person said about the list; everything else is found. */
export interface ListHints {
  format?: ListFormat;
  delimiter?: string;
  columns?: Partial<Record<Role, string>>;
  dateOrder?: DateOrder;
}

/** Reads a list piece by piece: its rows, without the header, and what their columns are for. */
export interface ListReader extends RowReader {
  format: ListFormat;
  /** The names of the columns; empty where the list has no header. */
  header(): readonly string[];
  columns(): Columns;
  dateOrder: DateOrder | undefined;
}

/**
 * A reader for a list, made by looking at its beginning.
 * @param sample the first characters of the list, without byte order mark; they are pushed again by the caller
 * @throws when a given column is not there
 */
export function listReader(sample: string, hints: ListHints = {}): ListReader {
  const format = hints.format ?? (/^\s*\{/.test(sample) ? 'json-lines' : 'delimited');
  if (format === 'lines') return lines();
  return format === 'json-lines' ? jsonLines(sample, hints) : delimited(sample, hints);
}

function lines(): ListReader {
  const { push, end } = linesReader();
  const columns = findColumns([FREE_TEXT]);
  return { format: 'lines', header: () => [FREE_TEXT], columns: () => columns, dateOrder: undefined, push, end };
}

function delimited(sample: string, hints: ListHints): ListReader {
  const sniffed = sniffDialect(sample);
  const dialect = { ...sniffed, ...(hints.delimiter && { delimiter: hints.delimiter }) };
  const beginning = delimitedReader(dialect);
  const rows = beginning.push(sample);
  if (rows.length === 0) rows.push(...beginning.end());
  return withHeader(delimitedReader(dialect), rows, hints);
}

/** Rows whose first one may name the columns; also for rows that come from a spreadsheet. */
export function withHeader(reader: RowReader, beginning: readonly Row[], hints: ListHints): ListReader {
  const [first, ...rest] = beginning;
  const cells = first?.cells ?? [];
  const named = looksLikeHeader(cells) || Object.keys(hints.columns ?? {}).length > 0;
  // Without names the columns are numbered, so that a given "3" finds the third.
  const header = named ? cells : [];
  const columns = findColumns(named ? cells : cells.map((_, at) => String(at + 1)), hints.columns);
  const headerLine = named ? first?.line : undefined;
  const body = (rows: Row[]) => (headerLine === undefined ? rows : rows.filter(({ line }) => line !== headerLine));
  return {
    format: 'delimited',
    header: () => header,
    columns: () => columns,
    dateOrder: hints.dateOrder ?? orderIn(named ? rest : beginning, columns),
    push: (text) => body(reader.push(text)),
    end: () => body(reader.end()),
  };
}

function jsonLines(sample: string, hints: ListHints): ListReader {
  const beginning = jsonLinesReader();
  const rows = beginning.push(sample);
  if (rows.length === 0) rows.push(...beginning.end());
  const reader = jsonLinesReader();
  let known = 0;
  let columns = findColumns(beginning.columns, hints.columns);
  return {
    format: 'json-lines',
    header: () => reader.columns,
    columns() {
      // Objects later in the list may bring further keys.
      if (reader.columns.length !== known) {
        known = reader.columns.length;
        columns = findColumns(reader.columns, namedIn(reader.columns, hints.columns));
      }
      return columns;
    },
    dateOrder: hints.dateOrder ?? orderIn(rows, columns),
    push: (text) => reader.push(text),
    end: () => reader.end(),
  };
}

/** Given columns that have appeared so far. */
function namedIn(header: readonly string[], given: ListHints['columns'] = {}): ListHints['columns'] {
  return Object.fromEntries(Object.entries(given).filter(([, name]) => header.includes(name)));
}

function orderIn(rows: readonly Row[], { date }: Columns): DateOrder | undefined {
  return date === undefined ? undefined : sniffDateOrder(rows.map(({ cells }) => cells[date] ?? ''));
}
