import type { RowAnswer } from '../answer.ts';

/** The version of the shape of an answered row, apart from the program's. */
export const LIST_VERSION = '1.2.0';

/** The answer to a row as a line of JSON; its shape is published as a JSON Schema. */
export function jsonLine(row: RowAnswer): string {
  return `${JSON.stringify({ version: LIST_VERSION, ...row })}\n`;
}
