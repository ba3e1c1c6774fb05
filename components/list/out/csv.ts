import type { RowAnswer } from '../answer.ts';
import type { Row } from '../row.ts';

/** The columns that stand before the list's own, so that a row with too many fields keeps them all at its end. */
export const ADDED_COLUMNS = [
  'caveat_line',
  'caveat_status',
  'caveat_product',
  'caveat_class',
  'caveat_certainty',
  'caveat_judged_from',
  'caveat_judged_to',
  'caveat_since',
  'caveat_sources',
  'caveat_person',
] as const;

/** The header of the answered list. */
export function csvHeader(header: readonly string[]): string {
  return csvRecord([...ADDED_COLUMNS, ...header]);
}

/** The answer to a row, followed by the row as it came. */
export function csvRow(answer: RowAnswer, { cells }: Row): string {
  const person = answer.person.join(' ');
  if (answer.kind === 'product') {
    const { status, productName, lawClass, certainty, date, findings } = answer;
    const citations = findings.filter((finding) => finding.status === status).flatMap(({ citations: all }) => all);
    const sources = [...new Set(citations.map(({ label, url }) => `${label} <${url}>`))].join(' | ');
    const since = citations[0]?.since ?? '';
    return csvRecord([
      whereOf(answer),
      status,
      productName,
      lawClass,
      certainty,
      date.from,
      date.to,
      since,
      sources,
      person,
      ...cells,
    ]);
  }
  const word = answer.kind === 'unreadable' ? `unreadable: ${answer.problem}` : 'not recognised';
  return csvRecord([whereOf(answer), word, '', '', '', '', '', '', '', person, ...cells]);
}

/** A line's number; behind the name of its sheet, as spreadsheets write it, where there are several. */
export function whereOf({ sheet, line }: Pick<RowAnswer, 'sheet' | 'line'>): string {
  return sheet === undefined ? String(line) : `${sheet}!${line}`;
}

function csvRecord(cells: readonly string[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

/** Signs with which a spreadsheet takes a cell for a formula, full-width ones included. */
const FORMULA = /^[\s]*[=+\-@\t\r＝＋－＠|%]/;
const NUMBER = /^\s*[+-]?\d[\d.,\s]*%?$/;

/**
 * One field. What a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets show as text; a
 * negative number stays a number.
 */
function field(cell: string): string {
  const safe = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
