import { execFile, execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { main } from '../entrypoints/cli/main.ts';

/*
 * How `caveat check` grows with the length of a list: throughput beside `grep -i` and a plain pass of Papa Parse over the
 * same file, how time grows, and how much memory is alive. Run it on a quiet machine and believe the ratios only.
 *
 *   node .house/bench-list.ts [ROWS …]
 */

const call = promisify(execFile);
const SELF = fileURLToPath(import.meta.url);
/** Megabytes that live objects may take, whatever the length of the list. */
const HEAP = 64;
const LENGTHS = [10_000, 100_000, 1_000_000];

/** One row in fifty is a product; the others look like anybody's purchases. */
const GOODS = [
  'Office chair, black',
  'ESET PROTECT Entry 25 seats',
  'Toner HP CF259X',
  '24" monitor',
  'Norton 360 Deluxe',
];

interface Measured {
  milliseconds: number;
  /** Megabytes. */
  peak: number;
}

const [command, ...args] = process.argv.slice(2);
if (command === '--check') await measure(() => check(args[0] ?? ''));
else if (command === '--parse') await measure(() => parse(args[0] ?? ''));
else await compareAll(process.argv.length > 2 ? process.argv.slice(2).map(Number) : LENGTHS);

async function compareAll(lengths: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-bench-'));
  console.log(`load ${loadavg()[0]?.toFixed(1)}, live memory held to ${HEAP} MB`);
  const times: [rows: number, milliseconds: number][] = [];
  try {
    for (const rows of lengths) {
      const file = join(folder, 'list.csv');
      await write(file, rows);
      const grep = timeOfGrep(file);
      const parsed = await inChild('--parse', file);
      const checked = await inChild('--check', file);
      times.push([rows, checked.milliseconds]);
      const rate = Math.round(rows / (checked.milliseconds / 1_000));
      console.log(
        `${rows.toLocaleString('en')} rows: ${rate.toLocaleString('en')} rows/s; ` +
          `${(checked.milliseconds / parsed.milliseconds).toFixed(1)} × Papa Parse, ` +
          `${(checked.milliseconds / grep).toFixed(0)} × grep -i; ` +
          `peak ${checked.peak} MB (Papa Parse ${parsed.peak} MB)`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  if (times.length > 1)
    console.log(`time grows with rows to the power of ${exponentOf(times).toFixed(2)} (1.00: linear)`);
}

/** The slope of the straight line through the logarithms: least squares. */
function exponentOf(times: readonly (readonly [number, number])[]): number {
  const points = times.map(([rows, time]) => [Math.log(rows), Math.log(time)] as const);
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

async function inChild(what: '--check' | '--parse', file: string): Promise<Measured> {
  const { stdout } = await call(process.execPath, [`--max-old-space-size=${HEAP}`, SELF, what, file]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
}

async function measure(work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  const { maxRSS } = process.resourceUsage();
  const measured: Measured = { milliseconds: performance.now() - start, peak: Math.round(maxRSS / 1_024) };
  console.log(JSON.stringify(measured));
}

function check(file: string): Promise<number> {
  return main(['check', file, '--jurisdiction', 'US', '--audience', 'us-business', '--out', `${file}.out`], {
    input: process.stdin,
    print: async () => undefined,
    complain: () => undefined,
    now: () => new Date(),
  });
}

function parse(file: string): Promise<void> {
  return new Promise((done, failed) => {
    Papa.parse(createReadStream(file, 'utf8'), { step: () => undefined, complete: () => done(), error: failed });
  });
}

/** The best of three: the first one reads from the disk. */
function timeOfGrep(file: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    execFileSync('grep', ['-ic', 'kaspersky', file]);
    return performance.now() - start;
  });
  return Math.min(...times);
}

async function write(file: string, rows: number): Promise<void> {
  const stream = createWriteStream(file);
  stream.write('PO,Invoice date,Description,Quantity,Amount,Supplier\n');
  for (let row = 1; row <= rows; row += 1) {
    const day = `${2019 + (row % 8)}-${String(1 + (row % 12)).padStart(2, '0')}-${String(1 + (row % 28)).padStart(2, '0')}`;
    const goods = row % 50 === 0 ? `Kaspersky Plus ${1 + (row % 9)} devices 1 year` : GOODS[row % GOODS.length];
    const line = `PO-${row},${day},"${goods?.replaceAll('"', '""')}",${1 + (row % 7)},${(row % 997) / 10},Supplier ${row % 300}\n`;
    if (!stream.write(line)) await new Promise<void>((resume) => stream.once('drain', () => resume()));
  }
  await new Promise<void>((closed) => stream.end(() => closed()));
}
