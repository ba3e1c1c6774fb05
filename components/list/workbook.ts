import readWorkbook from 'read-excel-file/universal';
import type { Row } from './row.ts';

/**
 * The rows of each sheet of a workbook that has any. Dates become days or moments as they stand in the sheet, without a
 * zone. Where several sheets have rows, each row names its sheet.
 * @throws when the file is no workbook
 */
export async function sheetsOfWorkbook(file: Blob): Promise<Row[][]> {
  const sheets = await readWorkbook(file);
  const filled = sheets
    .map(({ sheet, data }) => ({ sheet, rows: data.map((cells, at) => ({ line: at + 1, cells: cells.map(written) })) }))
    .map(({ sheet, rows }) => ({ sheet, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) }))
    .filter(({ rows }) => rows.length > 0);
  if (filled.length < 2) return filled.map(({ rows }) => rows);
  return filled.map(({ sheet, rows }) => rows.map((row) => ({ sheet, ...row })));
}

/**
 * A cell as a person would write it. The library gives a date as that moment in UTC; a sheet counts days in fractions, so
 * that half past nine may come a fraction of a second early.
 */
function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  const nearest = new Date(Math.round(value.getTime() / 1_000) * 1_000);
  const [day = '', time = ''] = nearest.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
