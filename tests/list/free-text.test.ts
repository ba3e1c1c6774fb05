import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatOfText } from '../../components/list/free-text.ts';
import { listReader } from '../../components/list/list-reader.ts';

describe('a pasted text', () => {
  test.each([
    ['a table with named columns', 'delimited', 'PO,Description\n1,chair'],
    ['cells from a spreadsheet', 'delimited', 'Datum\tBezeichnung\tMenge\n1\tStuhl\t2'],
    ['a separator that is named', 'delimited', 'sep=;\na;b'],
    ['JSON lines', 'json-lines', '{"description":"chair"}'],
    ['a mail', 'lines', 'Dear buyer, as discussed, here is our offer:\n- 3 x chair, black\n'],
    ['a single line', 'lines', '10 x chair'],
    ['a mail that begins with a word for a column', 'lines', 'Product\n3 chairs'],
    ['nothing', 'lines', ''],
  ])('%s is read as %s', (_, format, text) => {
    expect(formatOfText(text)).toBe(format);
  });
});

test('free text: every line that is not blank is a row, with its number, whatever marks and line ends it has', () => {
  const line = fc.string({ maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, '"'));
  const end = fc.constantFrom('\n', '\r\n', '\r');
  fc.assert(
    fc.property(fc.array(line), end, fc.integer({ min: 1, max: 9 }), (lines, ends, size) => {
      const text = lines.join(ends);
      const reader = listReader('', { format: 'lines' });
      const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      const rows = [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
      const expected = lines.flatMap((words, at) => (words.trim() === '' ? [] : [[at + 1, words.trim()]]));
      expect(rows.map((row) => [row.line, row.cells[0]])).toEqual(expected);
    }),
  );
});
