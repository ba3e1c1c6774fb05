import { readSheet } from 'read-excel-file/universal';
import type { Row } from './row.ts';

/**
 * The rows of a workbook's first sheet. Dates become days or moments as they stand in the sheet, without a zone.
 * @throws when the file is no workbook
 */
export async function rowsOfWorkbook(file: Blob): Promise<Row[]> {
  const sheet = await readSheet(file);
  return sheet
    .map((cells, at) => ({ line: at + 1, cells: cells.map(written) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** A cell as a person would write it. The library gives a date as that moment in UTC. */
function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  const [day = '', time = ''] = value.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
