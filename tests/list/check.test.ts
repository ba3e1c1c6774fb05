import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../entrypoints/cli/main.ts';

const LIST = [
  'PO,Invoice date,Description,Amount',
  '1,2024-07-19,Kaspersky Plus 3 Devices 1 Year,-12.50',
  '2,2024-07-20,Kaspersky Plus 3 Devices 1 Year,+3',
  '3,2024-10-01,"=HYPERLINK(""http://evil.example"")",1',
  '4,2024-10-01,"never closed,2',
  '5,2024-10-01,"Kaspersky Endpoint Security Cloud, 50 nodes",2',
  '6,2024-10-01,Office chair,@SUM(1)',
].join('\n');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caveat-list-'));
  // The first call loads the command; on a busy machine that takes longer than a test may.
  await import('../../entrypoints/cli/check.ts');
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

async function check(list: string | Buffer, args: readonly string[] = [], name = 'list.csv') {
  const file = join(folder, name);
  await writeFile(file, list);
  let printed = '';
  let complaint = '';
  const code = await main(['check', file, '--jurisdiction', 'US', '--audience', 'us-business', ...args], {
    input: Readable.from([]),
    print: async (text) => {
      printed += text;
    },
    complain: (text) => {
      complaint += text;
    },
    now: () => new Date('2026-11-24T12:00:00Z'),
  });
  return { code, printed, complaint };
}
const table = (csv: string) => Papa.parse<string[]>(csv.replace('\uFEFF', '').trimEnd(), { newline: '\r\n' }).data;

describe('exit codes', () => {
  test('1 when something was found, 0 when nothing was', async () => {
    expect((await check(LIST)).code).toBe(1);
    expect((await check('Description\nOffice chair\n')).code).toBe(0);
  });

  test.each([
    ['a list that is empty', '', [], 'is empty'],
    ['a column that is not there', LIST, ['--date', 'Datum'], 'There is no column "Datum"'],
    ['a format that is not known', LIST, ['--format', 'pdf'], 'Known are: csv, ndjson'],
    ['an encoding that is not known', LIST, ['--encoding', 'klingon'], 'There is no encoding "klingon"'],
    ['resume without a file', LIST, ['--resume'], '--resume needs --out'],
  ])('2 for %s, with what to do', async (_, list, args, says) => {
    const { code, complaint } = await check(list, args);
    expect(code).toBe(2);
    expect(complaint).toContain(says);
  });
});

test('CSV: every row comes back in order with its own fields, and nothing in it is a formula', async () => {
  const rows = table((await check(LIST)).printed);
  expect(rows.slice(1).map((row) => row[0])).toEqual(['2', '3', '4', '5', '6', '7']);
  expect(rows.slice(1).map((row) => row[1])).toEqual([
    'permitted',
    'prohibited',
    'not recognised',
    'unreadable: quote',
    'prohibited',
    'not recognised',
  ]);
  const cells = rows.flat();
  expect(cells.filter((cell) => /^[=@]/.test(cell))).toEqual([]);
  expect(cells).toEqual(
    expect.arrayContaining(["'@SUM(1)", '-12.50', '+3', 'Kaspersky Endpoint Security Cloud, 50 nodes']),
  );
});

describe('every encoding and separator gives the same answers', () => {
  const answered = async (list: string | Buffer, name?: string) =>
    table((await check(list, [], name)).printed).map((row) => row.slice(0, 10));
  const utf16 = (text: string, bigEndian: boolean) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${LIST}`)],
    ['UTF-16, little end first', utf16(LIST, false)],
    ['UTF-16, big end first', utf16(LIST, true)],
    ['UTF-16 without a mark', Buffer.from(LIST, 'utf16le')],
    ['Windows line ends', LIST.replaceAll('\n', '\r\n')],
  ])('%s', async (_, list) => {
    expect(await answered(list)).toEqual(await answered(LIST));
  });

  test('tabs', async () => {
    const plain = 'Date\tDescription\n2024-07-20\tKaspersky Plus 1 PC 1 year\n';
    expect(await answered(plain, 'list.tsv')).toEqual(await answered(plain.replaceAll('\t', ',')));
  });

  test('JSON lines', async () => {
    const lines =
      '{"date":"2024-07-20","description":"Kaspersky Plus 1 PC 1 year"}\nbroken\n{"description":"chair","extra":1}\n';
    const rows = await answered(lines, 'list.ndjson');
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ['caveat_line', 'caveat_status'],
      ['1', 'prohibited'],
      ['2', 'unreadable: json'],
      ['3', 'not recognised'],
    ]);
  });
});

test('NDJSON, SARIF, Markdown and HTML tell the same', async () => {
  const lines = (await check(LIST, ['--format', 'ndjson'])).printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const found = lines.filter(({ kind }) => kind !== 'other');
  const sarif = JSON.parse((await check(LIST, ['--format', 'sarif'])).printed);
  expect(sarif.version).toBe('2.1.0');
  expect(
    sarif.runs[0].results.map(
      (result: { locations: { physicalLocation: { region: { startLine: number } } }[] }) =>
        result.locations[0]?.physicalLocation.region.startLine,
    ),
  ).toEqual(found.map(({ line }) => line));
  const { printed: markdown } = await check(LIST, ['--format', 'markdown']);
  expect(markdown).toContain('- Products recognised: 3');
  expect(markdown).toContain('| Prohibited | 2 |');
  const { printed: html } = await check('Description\n<b>Kaspersky</b> <script>alert(1)</script>\n', [
    '--format',
    'html',
  ]);
  expect(html).toContain('&lt;script>alert(1)');
  expect(html).not.toContain('<script>');
});

test('a broken-off run goes on in its file and ends as if it had not stopped', async () => {
  for (const format of ['csv', 'ndjson']) {
    const out = join(folder, `out.${format}`);
    await check(LIST, ['--format', format, '--out', out]);
    const whole = await readFile(out, 'utf8');
    for (const part of [0.5, 0.7, 0.95]) {
      await writeFile(out, whole.slice(0, Math.floor(whole.length * part)));
      await check(LIST, ['--format', format, '--out', out, '--resume']);
      expect(await readFile(out, 'utf8')).toBe(whole);
    }
  }
});

test('--found leaves out what was not recognised', async () => {
  expect(
    table((await check(LIST, ['--found'])).printed)
      .slice(1)
      .map((row) => row[0]),
  ).toEqual(['2', '3', '5', '6']);
});
