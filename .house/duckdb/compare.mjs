import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';

/*
 * Answers one list twice, as a CSV by the command line and as Parquet partitions by `check-parquet.mjs`, and compares every
 * answer, row by row.
 *
 *   node compare.mjs [ROWS]
 */

const ROWS = Number(process.argv[2] ?? 100_000);
const HERE = fileURLToPath(new URL('.', import.meta.url));
const CLI = fileURLToPath(new URL('../../entrypoints/cli/main.ts', import.meta.url));
const WHO = ['--jurisdiction', 'US', '--audience', 'us-business', '--at', '2026-11-24T12:00:00Z'];
const run = promisify(execFile);

/** One line in ten is about the vendor, in every way that a list can be; empty and odd cells stand between. */
const GOODS = [
  'Kaspersky Plus 3 devices 1 year',
  'Kaspersky Endpoint Security for Business Select 25-49 Node 1Y renewal',
  'Uninstall Kaspersky on 40 PCs',
  'Антивирус Касперского, 2 ПК',
  'カスペルスキー プレミアム 3年',
  'Laptop, no antivirus (Kaspersky not included)',
  'Renewal KL4863XAQFR',
  'Kaspersky',
];
const OTHERS = ['Office chair, black', 'ESET PROTECT Entry 25 seats', 'Toner, "XL", 2 pcs', '=1+1', '', 'Zeile\nzwei'];

const folder = await mkdtemp(join(tmpdir(), 'caveat-partitions-'));
try {
  const csv = join(folder, 'list.csv');
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await connection.run(`
    CREATE TABLE list AS SELECT
      'PO-' || n AS "PO",
      CASE WHEN n % 97 = 0 THEN NULL ELSE DATE '2015-01-01' + CAST(n * 7919 % 4300 AS INTEGER) END AS "Invoice date",
      CASE WHEN n % 10 = 0 THEN ${pick(GOODS, 'n // 10')} ELSE ${pick(OTHERS, 'n')} END AS "Description",
      n % 7 + 1 AS "Quantity",
      n % 4 AS region
    FROM range(1, ${ROWS + 1}) AS numbers(n)`);
  await connection.run(`COPY list TO '${csv}' (FORMAT csv, HEADER)`);
  await connection.run(
    `COPY list TO '${folder}/in' (FORMAT parquet, PARTITION_BY (region), WRITE_PARTITION_COLUMNS, FILENAME_PATTERN 'part-{i}')`,
  );

  const alone = await timed(() =>
    check(process.execPath, [CLI, 'check', csv, ...WHO, '--format', 'ndjson', '--out', `${csv}.out`]),
  );
  const mapped = await timed(() =>
    check(process.execPath, [join(HERE, 'check-parquet.mjs'), join(folder, 'in'), join(folder, 'out'), ...WHO]),
  );
  console.log(mapped.said.trim());
  console.log(`command line ${alone.seconds.toFixed(1)} s, partitions ${mapped.seconds.toFixed(1)} s`);

  const answers = new Map();
  const all = await connection.runAndReadAll(
    `SELECT "PO", caveat_answer FROM read_parquet('${folder}/out/**/*.parquet', hive_partitioning = false)`,
  );
  for (const [po, answer] of all.getRows()) answers.set(po, answer);
  const sums = { rows: 0, products: 0, different: 0 };
  for await (const line of createInterface({ input: createReadStream(`${csv}.out`) })) {
    const { version: _, ...told } = JSON.parse(line);
    const found = answers.get(told.id);
    sums.rows += 1;
    if (told.kind === 'product') sums.products += 1;
    // A line of a file is no row of a partition; everything else is the same.
    if (
      found === undefined ||
      JSON.stringify({ ...told, line: 0 }) !== JSON.stringify({ ...JSON.parse(found), line: 0 })
    ) {
      sums.different += 1;
      if (sums.different <= 3) console.log(`differs: ${line}\n     and ${found}`);
    }
    answers.delete(told.id);
  }
  console.log(
    `${sums.rows} rows compared, ${sums.products} products, ${sums.different} different, ${answers.size} only in partitions`,
  );
  process.exitCode = sums.different + answers.size > 0 || sums.rows !== ROWS ? 1 : 0;
} finally {
  await rm(folder, { recursive: true });
}

/** Both end with 1 when something was found. */
async function check(program, args) {
  const { stderr } = await run(program, args).catch((error) => {
    if (error.code === 1) return error;
    throw error;
  });
  return stderr;
}

async function timed(work) {
  const start = performance.now();
  const said = await work();
  return { said, seconds: (performance.now() - start) / 1_000 };
}

function pick(texts, at) {
  const list = texts.map((text) => `'${text.replaceAll("'", "''").replaceAll('\n', "' || chr(10) || '")}'`).join(', ');
  return `([${list}])[CAST(${at} AS INTEGER) % ${texts.length} + 1]`;
}
