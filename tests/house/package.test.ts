import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read, readJson } from './repository.ts';

// The package as another program gets it: packed, unpacked, and used from a folder that knows nothing of this one.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const call = promisify(execFile);
/** On a busy machine. */
const PATIENCE_MS = 240_000;

let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'caveat-package-'));
  const modules = join(home, 'node_modules');
  await mkdir(join(modules, 'caveat'), { recursive: true });
  const { stdout } = await call('npm', ['pack', '--json', '--silent', '--pack-destination', home], { cwd: ROOT });
  const [tarball] = JSON.parse(stdout.slice(stdout.indexOf('['))) as { filename: string }[];
  await call('tar', [
    '-xzf',
    join(home, tarball?.filename ?? ''),
    '-C',
    join(modules, 'caveat'),
    '--strip-components=1',
  ]);
  // What an install would fetch: what the package depends on, and nothing else.
  const { dependencies } = readJson<{ dependencies: Record<string, string> }>('package.json');
  for (const name of Object.keys(dependencies)) await symlink(join(ROOT, 'node_modules', name), join(modules, name));
  await writeFile(join(home, 'package.json'), '{"type":"module"}');
}, PATIENCE_MS);
afterAll(() => rm(home, { recursive: true }));

async function run(code: string): Promise<string> {
  await writeFile(join(home, 'program.js'), code);
  const { stdout } = await call(process.execPath, ['program.js'], { cwd: home });
  return stdout;
}

test('the example of the README runs and says what it says there', { timeout: PATIENCE_MS }, async () => {
  const [, example = ''] = /```js\n([^`]*from 'caveat'[^`]*)```/.exec(read('README.md')) ?? [];
  const promised = [...example.matchAll(/\/\/ → (.*)/g)].map(([, line]) => line);
  expect(promised.length).toBeGreaterThan(0);
  expect((await run(example)).trim().split('\n')).toEqual(promised);
});

test('lists, records and dates work from the package, a workbook’s reader included', {
  timeout: PATIENCE_MS,
}, async () => {
  const said = await run(`
    import { askedOn, assess, batchesOf, batchesOfWorkbook, checkList, evidenceOf, parseInstant, parseRecord, record } from 'caveat';
    const at = parseInstant('2024-07-01T12:00:00-04:00');
    const evidence = evidenceOf('https://usa.kaspersky.com/premium', 'Kaspersky Premium');
    const reader = { places: { value: ['US'], from: 'choice' } };
    const now = parseInstant('2026-11-24T12:00:00Z');
    const page = { url: evidence.url, title: evidence.title };
    const made = record({ assessment: assess(evidence, { reader, at, now }), evidence, page, made: now, program: { name: 'x', version: '1' } });
    const bytes = [new TextEncoder().encode('date,description\\n2024-07-20,Kaspersky Plus 1 PC 1 year\\n')];
    const rows = [];
    await checkList(batchesOf(bytes, {}), { place: 'US', at }, { head() {}, row: (row) => rows.push(row.status), rest() {} });
    const broken = await batchesOfWorkbook(new Blob(['none']), {}).next().catch((error) => error.problem);
    const { announced } = askedOn({ at, place: 'US', class: 'consumer-av' }, ['buy'], now);
    console.log(JSON.stringify([parseRecord(JSON.parse(JSON.stringify(made))).asked, rows, broken, announced.length > 0]));`);
  expect(JSON.parse(said)).toEqual(['2024-07-01T12:00:00-04:00', ['prohibited'], 'workbook', true]);
});

test('its types hold for a strict program, and its schemas can be had', { timeout: PATIENCE_MS }, async () => {
  await writeFile(
    join(home, 'program.ts'),
    `import { ENGLISH, judge, parseInstant, type Evidence, type Verdict, type Voice } from 'caveat';
     import schema from 'caveat/schema/verdict.json' with { type: 'json' };
     const at = parseInstant('2024-07-20T00:00:00Z');
     export const verdict: Verdict = judge({ at, place: 'US', class: 'consumer-av' }, ['buy']);
     export const voice: Voice = ENGLISH;
     export const title: string = schema.title;
     // @ts-expect-error: evidence has a type, and it is not "any"
     export const evidence: Evidence = 1;
     // @ts-expect-error: there is no such act
     judge({ at, place: 'US', class: 'consumer-av' }, ['bye']);`,
  );
  const options = {
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2024', 'dom', 'dom.iterable'],
    types: [],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    resolveJsonModule: true,
  };
  await writeFile(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['program.ts'] }));
  const said = await call(join(ROOT, 'node_modules/.bin/tsc'), ['-p', home]).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
  expect(said).toBe('');
  const schema = JSON.parse(
    await readFile(join(home, 'node_modules/caveat/components/report/schema/record.schema.json'), 'utf8'),
  );
  expect(schema.version).toMatch(/^1\./);
});
