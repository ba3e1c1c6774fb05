import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { RowAnswer } from '../../components/list/answer.ts';
import { batchesOfWorkbook } from '../../components/list/batches.ts';
import { checkList } from '../../components/list/check-list.ts';
import { BOOK } from '../../rules/book.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { parseInstant } from '../../rules/instant.ts';

// The same three sheets as four programs write them: with shared or inline strings, rich text, dates of many formats, an
// empty row, a line break in a cell, and columns named in two languages.
const PROGRAMS = ['libreoffice', 'gnumeric', 'openpyxl', 'xlsxwriter'];
const QUESTION = { place: 'US', audience: 'us-business', at: parseInstant('2026-11-24T12:00:00-05:00') } as const;

async function answersTo(name: string): Promise<RowAnswer[]> {
  const file = new Blob([await readFile(new URL(`./workbooks/${name}.xlsx`, import.meta.url))]);
  const answers: RowAnswer[] = [];
  const sink = { head: () => undefined, row: (answer: RowAnswer) => void answers.push(answer), rest: () => undefined };
  await checkList(batchesOfWorkbook(file, {}), QUESTION, { book: BOOK, catalogue: CATALOGUE }, sink);
  return answers;
}
const told = (answer: RowAnswer) =>
  answer.kind === 'product'
    ? [answer.sheet, answer.line, answer.status, answer.date.from.slice(0, 19), answer.id]
    : [answer.sheet, answer.line, answer.kind];

describe.each(PROGRAMS)('a workbook that %s has written', (name) => {
  test('gives every row of every sheet, each judged at the date of its cell', { timeout: 60_000 }, async () => {
    expect((await answersTo(name)).map(told)).toEqual([
      ['Orders', 2, 'permitted', '2024-07-19T00:00:00', '1'],
      ['Orders', 3, 'prohibited', '2024-07-20T00:00:00', '2'],
      ['Orders', 4, 'prohibited', '2024-07-20T09:30:00', '3'],
      ['Orders', 6, 'other'],
      ['Bestellungen', 2, 'prohibited', '2025-01-31T00:00:00', ''],
      ['Bestellungen', 3, 'other'],
    ]);
  });
});
