import { appendFileSync, mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../set-up/run.mjs';
import { conclude, Stop, say, sayWhile } from '../set-up/say.mjs';
import { PROPERTIES } from './properties.ts';

/**
 * The long run: a million cases for the engine, twenty thousand mutated pages, and whatever parses what comes from
 * outside. Each run has a seed, which is printed and recorded, so that a failure can be had again.
 */
const USAGE = `npm run fuzz -- [--only ENGINE] [--cases N] [--seed N] [--path P]

  --only   properties whose group or name contains this
  --cases  of each property; left out, as many as it asks for
  --seed   the same values as another run
  --path   straight to one failing case, as the failure names it; with --seed and --only`;

const RECORD = '.cache/fuzz.ndjson';
/** A case that takes longer than this is worth a look, however it ends. */
const SLOW = 2_000;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    cases: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

function whole(name: 'cases' | 'seed'): number | undefined {
  const said = values[name];
  if (said === undefined) return undefined;
  const number = Number(said);
  if (!Number.isSafeInteger(number)) throw new Stop(`--${name} is a whole number, not "${said}".\n\n${USAGE}`);
  return number;
}

function keep(entry: object): void {
  const file = join(ROOT, RECORD);
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(entry)}\n`);
}

await conclude(async () => {
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const seed = whole('seed') ?? Math.floor(Math.random() * 2 ** 31);
  const chosen = Object.entries(PROPERTIES).flatMap(([group, properties]) =>
    properties.filter(({ name }) => `${group}: ${name}`.includes(values.only)).map((each) => ({ group, ...each })),
  );
  if (chosen.length === 0) throw new Stop(`No property has "${values.only}" in its name.`);
  say(`seed ${seed}; load ${loadavg()[0]?.toFixed(1)}`);

  let failed = 0;
  for (const { group, name, cases, check } of chosen) {
    const began = Date.now();
    const how = { cases: whole('cases') ?? cases.long, seed, ...(values.path !== undefined && { path: values.path }) };
    const { tried, slowest, failure } = await sayWhile(`${group}: ${name}`, () => check(how));
    const seconds = (Date.now() - began) / 1000;
    const rate = Math.round(tried / Math.max(seconds, 0.001));
    say(
      `${failure ? 'FAILED' : 'held'}: ${tried} cases, ${rate} a second; slowest ${slowest.milliseconds.toFixed(0)} ms`,
    );
    keep({ at: new Date().toISOString(), seed, group, name, tried, slowest: slowest.milliseconds, ...failure });
    if (slowest.milliseconds > SLOW) say(`slow: ${slowest.value.slice(0, 2_000)}`);
    if (failure) {
      failed += 1;
      console.log(failure.report.slice(0, 6_000));
      say(`again: npm run fuzz -- --seed ${seed} --only "${name}" --path ${failure.path}`);
    }
  }
  say(`${chosen.length - failed} of ${chosen.length} properties held; seed ${seed}, recorded in ${RECORD}`);
  return failed === 0 ? 0 : 1;
});
