import fc from 'fast-check';
import { expect, test } from 'vitest';
import { delimitedReader } from '../../components/list/delimited.ts';
import { sniffDialect } from '../../components/list/dialect.ts';
import type { Row } from '../../components/list/row.ts';

const COMMA = { delimiter: ',', newline: '\n' } as const;

function readAll(text: string, dialect: { delimiter: string; newline: '\n' | '\r' } = COMMA, pieces = [text]): Row[] {
  const reader = delimitedReader(dialect);
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

/** Cuts a text at the given places. */
function cut(text: string, places: readonly number[]): string[] {
  const sorted = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [...sorted, text.length].map((place, at) => text.slice(at === 0 ? 0 : sorted[at - 1], place));
}

function inPieces(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const cell = fc.string({ unit: fc.constantFrom('a', 'ä', '"', ',', '\n', '\r\n', ' ', '机'), maxLength: 6 });
const record = fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), cell, cell);

test('every record comes back, however it is quoted and wherever the text is cut', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 12 }), fc.array(fc.nat()), fc.boolean(), (records, places, crlf) => {
      const end = crlf ? '\r\n' : '\n';
      const text = records.map((cells) => cells.map(quoted).join(',') + end).join('');
      const rows = readAll(text, COMMA, cut(text, places));
      expect(rows.map((row) => row.cells)).toEqual(records);
      expect(rows.every((row) => row.problem === undefined)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a wrong quotation mark costs its own line and no other, wherever the text is cut', () => {
  const good = fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), fc.stringMatching(/^[a-z ]{0,5}$/), fc.constant('end'));
  const bad = fc.constantFrom('"never closed,x,y', 'x,"mark" behind,y', '"a"b,"c,d', 'x,"y');
  const lines = fc.array(fc.oneof({ weight: 3, arbitrary: good }, { weight: 1, arbitrary: bad }), { maxLength: 20 });
  fc.assert(
    fc.property(lines, fc.array(fc.nat()), (parts, places) => {
      const all = [
        'id,what,last',
        ...parts.map((part) => (typeof part === 'string' ? part : part.map(quoted).join(','))),
      ];
      const text = all.join('\n');
      const rows = readAll(text, COMMA, cut(text, places));
      expect(rows.map((row) => row.line)).toEqual(all.map((_, at) => at + 1));
      parts.forEach((part, at) => {
        const row = rows[at + 1];
        if (typeof part === 'string') expect(row?.problem).toBe('quote');
        else expect(row).toEqual({ line: at + 2, cells: part });
      });
    }),
    { numRuns: 500 },
  );
});

test('any text at all is read without a crash, and every line that holds more than quotes leaves a trace', () => {
  const noise = fc.string({
    unit: fc.constantFrom('"', ',', ';', '\n', '\r', 'a', '\0', '\u{1F600}', '\uFEFF'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(noise, fc.array(fc.nat()), (text, places) => {
      const whole = readAll(text);
      expect(readAll(text, COMMA, cut(text, places))).toEqual(whole);
      const letters = (value: string) => value.replaceAll(/[^a\u{1F600}]/gu, '');
      expect(letters(whole.flatMap((row) => row.cells).join(''))).toBe(letters(text));
    }),
    { numRuns: 1_000 },
  );
});

test('line numbers are those of the file: breaks inside fields and blank lines count', () => {
  const rows = readAll('id,text\n1,"two\nlines"\n\n2,one\n');
  expect(rows.map((row) => [row.line, row.cells[0]])).toEqual([
    [1, 'id'],
    [2, '1'],
    [5, '2'],
  ]);
});

test('a mark that is never closed does not hold the rest of a long file', () => {
  const tail = Array.from({ length: 20_000 }, (_, at) => `${at},chair,3\n`).join('');
  const text = `id,what,count\n0,"5 inch,1\n${tail}`;
  const rows = readAll(text, COMMA, inPieces(text, 65_536));
  expect(rows).toHaveLength(20_002);
  expect(rows.filter((row) => row.problem).map((row) => row.line)).toEqual([2]);
});

test('a line that is no record is named and skipped', () => {
  const text = `a,b\n${'x'.repeat(700_000)}\n1,2\n`;
  const rows = readAll(text, COMMA, inPieces(text, 65_536));
  expect(rows.map((row) => [row.line, row.problem])).toEqual([
    [1, undefined],
    [2, 'too-long'],
    [3, undefined],
  ]);
});

test('a file of nothing but wrong marks takes time in proportion to its length', { retry: 2, timeout: 60_000 }, () => {
  const timed = (lines: number) => {
    const text = '"abc" def,1,2\n'.repeat(lines);
    const started = performance.now();
    expect(readAll(text, COMMA, inPieces(text, 262_144))).toHaveLength(lines);
    return performance.now() - started;
  };
  timed(10_000);
  // Ten times the lines; if each bad line read the rest of its piece again, it would be a hundred times the work.
  expect(timed(100_000) / timed(10_000)).toBeLessThan(40);
});

test.each([
  ['comma', 'a,b,c\n1,2,3\n', ','],
  ['semicolon with decimal commas', 'a;b;c\n1,5;2,5;3\n4,5;1;2\n', ';'],
  ['tab', 'a\tb\tc\n1, 2\t2\t3\n', '\t'],
  ['bar', 'a|b|c\n1|2|3\n', '|'],
  ['one column', 'what\nchair\n', ','],
  ['a named separator', 'sep=;\na;b\n1;2\n', ';'],
])('the separator is found: %s', (_, text, delimiter) => {
  expect(sniffDialect(text).delimiter).toBe(delimiter);
});

test('the line that names the separator is no row, and counts as a line', () => {
  const text = 'sep=;\r\na;b\r\n1;2\r\n';
  expect(readAll(text, sniffDialect(text))).toEqual([
    { line: 2, cells: ['a', 'b'] },
    { line: 3, cells: ['1', '2'] },
  ]);
});

test('old line ends are read', () => {
  expect(readAll('a,b\r1,2\r', sniffDialect('a,b\r1,2\r')).map((row) => row.cells)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});
