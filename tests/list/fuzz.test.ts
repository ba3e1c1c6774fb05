import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RowAnswer } from '../../components/list/answer.ts';
import { batchesOf } from '../../components/list/batches.ts';
import { checkList } from '../../components/list/check-list.ts';
import { csvHeader, csvRow } from '../../components/list/out/csv.ts';
import { BOOK } from '../../rules/book.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { parseInstant } from '../../rules/instant.ts';

const QUESTION = { place: 'US', audience: 'us-business', at: parseInstant('2026-11-24T12:00:00-05:00') } as const;
/** Long on a busy machine. */
const timeout = 120_000;

async function check(bytes: Uint8Array, size: number) {
  const answers: RowAnswer[] = [];
  let csv = '';
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  await checkList(
    batchesOf(pieces(), {}),
    QUESTION,
    { book: BOOK, catalogue: CATALOGUE },
    {
      head: (header) => {
        csv += csvHeader(header);
      },
      row(answer, row) {
        answers.push(answer);
        csv += csvRow(answer, row);
      },
      rest: () => undefined,
    },
  );
  return { answers, csv };
}
const bytesOf = (text: string) => new TextEncoder().encode(text);
const size = fc.integer({ min: 1, max: 4_000 });

/** Lines of a list that a person, a program or an accident may leave. */
const bad = fc.oneof(
  fc.constantFrom(
    '"never closed,1',
    'a "quoted" word,"',
    'too,many,cells,,,,here',
    'one',
    '\u0000,\u0000',
    '=1+1,@SUM',
  ),
  fc.string({ maxLength: 40 }).map((text) => text.replace(/[\r\n]/g, ' ')),
);
const good = fc
  .tuple(fc.nat(), fc.constantFrom('Kaspersky Plus 1 PC 1 year', 'Office chair', 'Kaspersky, 50 nodes', 'ESET 1 y'))
  .map(([amount, goods]) => `"${goods}",${amount}`);

describe('fuzzed lists', () => {
  test('one bad row never changes the answer to another, wherever it stands', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(good, { minLength: 1, maxLength: 12 }),
        bad,
        fc.nat(),
        size,
        async (rows, row, at, cut) => {
          const whole = rows.map((text, number) => `N${number},${text}`);
          const broken = whole.toSpliced(at % (whole.length + 1), 0, row);
          const list = (lines: string[]) => bytesOf(`${['id,description,amount', ...lines].join('\n')}\n`);
          const told = (answers: RowAnswer[]) =>
            answers.filter(({ id }) => /^N\d+$/.test(id)).map(({ line: _, ...answer }) => answer);
          const expected = told((await check(list(whole), 4_000)).answers);
          expect(expected).toHaveLength(rows.length);
          expect(told((await check(list(broken), cut)).answers)).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('no bytes at all make it stop, and the answered list has a row for each answer', { timeout }, async () => {
    const anything = fc
      .oneof(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.array(fc.oneof(bad, good), { minLength: 1, maxLength: 20 }).map((lines) => bytesOf(lines.join('\r\n'))),
      )
      // A list without a byte is said to be empty.
      .filter(({ length }) => length > 0);
    await fc.assert(
      fc.asyncProperty(anything, size, async (bytes, cut) => {
        const { answers, csv } = await check(bytes, cut);
        const lines = answers.map(({ line }) => line);
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
        for (const line of lines) expect(csv).toContain(`\n${line},`);
      }),
      { numRuns: 300 },
    );
  });
});
