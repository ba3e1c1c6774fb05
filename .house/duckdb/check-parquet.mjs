import { fork } from 'node:child_process';
import { glob, mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

/*
 * Answers a partitioned list: Parquet in, Parquet out, file by file under the same names. An ordinary map: partitions know
 * nothing of each other, so on several machines each takes its share of the files.
 *
 *   node check-parquet.mjs LIST_FOLDER OUT_FOLDER --jurisdiction US [--audience us-business] [--at INSTANT] [--workers 2]
 *
 * Further columns by name as in `caveat check`: --description, --code, --maker, --date, --address, --id; --dates for
 * days that are written as text. Ends with 0 when nothing was found, 1 when something was, 2 when a partition failed.
 */

const COLUMNS = ['description', 'code', 'maker', 'date', 'address', 'id'];
const text = { type: 'string' };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(
    ['jurisdiction', 'audience', 'at', 'dates', 'workers', ...COLUMNS].map((name) => [name, text]),
  ),
});
const [from, to, stray] = positionals;
if (to === undefined || stray !== undefined || values.jurisdiction === undefined) {
  console.error('Give two folders and a place: check-parquet.mjs LIST_FOLDER OUT_FOLDER --jurisdiction US');
  process.exit(2);
}

const { jurisdiction: place, audience, at = new Date().toISOString(), dates: dateOrder } = values;
const question = { place, at, ...(audience && { audience }), ...(dateOrder && { dateOrder }) };
const columns = Object.fromEntries(COLUMNS.filter((role) => values[role]).map((role) => [role, values[role]]));
const waiting = (await Array.fromAsync(glob('**/*.parquet', { cwd: from }))).sort();
if (waiting.length === 0) {
  console.error(`There is no Parquet file in "${from}".`);
  process.exit(2);
}

const sums = { partitions: 0, rows: 0, products: 0, failed: 0 };
const workers = Number(values.workers ?? Math.min(availableParallelism(), waiting.length));
await Promise.all(Array.from({ length: workers }, work));
console.error(
  `${sums.partitions} partitions, ${sums.rows} rows, ${sums.products} recognised, ${sums.failed} partitions failed.`,
);
process.exitCode = sums.failed > 0 ? 2 : sums.products > 0 ? 1 : 0;

/** One process, which takes partitions until none is left. */
async function work() {
  const worker = fork(new URL('answer-partition.mjs', import.meta.url));
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    const answer = await asked(worker, { from: join(from, file), to: join(to, file), question, columns });
    if ('error' in answer) {
      sums.failed += 1;
      console.error(`${file}: ${answer.error}`);
    } else {
      sums.partitions += 1;
      sums.rows += answer.rows;
      sums.products += answer.products;
    }
  }
  worker.disconnect();
}

function asked(worker, partition) {
  return new Promise((answered, failed) => {
    const ended = (code) => failed(new Error(`${partition.from}: its process ended with ${code}`));
    worker.once('exit', ended);
    worker.once('message', (answer) => {
      worker.off('exit', ended);
      answered(answer);
    });
    worker.send(partition);
  });
}
