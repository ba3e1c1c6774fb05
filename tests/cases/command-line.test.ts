import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { writtenCases } from './case.ts';

const MAIN = fileURLToPath(new URL('../../entrypoints/cli/main.ts', import.meta.url));

interface Answer {
  id: string;
  status?: string;
  error?: string;
}

it('answers every written case line by line at the command line, past a line that cannot be read', () => {
  const cases = writtenCases();
  const questions = cases.map(({ id, jurisdiction, audience, product, act, at }) =>
    JSON.stringify({ id, jurisdiction, audience, product, act, at }),
  );
  const input = ['not JSON', ...questions].join('\n');
  const { stdout, stderr, status } = spawnSync(process.execPath, [MAIN, 'status', '--ndjson'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const [unreadable, ...answers] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
  expect(unreadable).toEqual({ id: null, error: expect.stringContaining('line 1') });
  expect(answers.map(({ id, status: given }) => [id, given])).toEqual(cases.map(({ id, status: due }) => [id, due]));
}, 60_000);
