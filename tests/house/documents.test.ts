import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DEMO_PAGES } from '../../.house/demo/pages.ts';
import { FILES, ROOT, read, readJson } from './repository.ts';

/** What a newcomer follows is followed here first: links lead somewhere, and commands run. */
const DOCUMENTS = FILES.filter((path) => path.endsWith('.md'));
const { scripts } = readJson<{ scripts: Record<string, string> }>('package.json');

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);

  test('links to files that are there', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target.replace(/#.*$/, ''));
    const local = targets.filter((target) => target !== '' && !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(join(ROOT, normalize(join(dirname(document), target)))))).toEqual([]);
  });

  test('names commands that are there', () => {
    const named = [...text.matchAll(/\bnpm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the README’s own examples', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-readme-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  // What the examples take for granted: a saved page, a purchase list, some cases.
  writeFileSync(join(folder, 'PAGE.html'), DEMO_PAGES[0]?.html ?? '');
  writeFileSync(join(folder, 'LIST.csv'), 'Date,Item\n2024-11-01,Kaspersky Plus 3 devices\n');
  const aCase = {
    id: 1,
    jurisdiction: 'US',
    audience: 'us-consumer',
    product: 'consumer-av',
    act: 'buy',
    at: '2026-01-01T00:00:00Z',
  };
  writeFileSync(join(folder, 'cases.ndjson'), `${JSON.stringify(aCase)}\n`);

  const examples = [...read('README.md').matchAll(/^npm run --silent caveat -- ((?:.*\\\n)*.*)$/gm)].map(
    ([, line = '']) => line.replaceAll('\\\n', ' ').trim(),
  );

  test('are there', () => {
    expect(examples.length).toBeGreaterThan(3);
  });

  test.each(examples)('caveat %s', (line) => {
    const command = `"${process.execPath}" "${join(ROOT, 'entrypoints/cli/main.ts')}" ${line}`;
    const { code, output } = run(command);
    // A list in which something was found ends with 1, as `grep` would not; nothing here ends with 2.
    expect([0, line.startsWith('check') ? 1 : 0], output).toContain(code);
    expect(output.trim()).not.toBe('');
  });

  function run(command: string): { code: number; output: string } {
    try {
      return { code: 0, output: execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' }) };
    } catch (problem) {
      const { status, stdout, stderr } = problem as { status: number; stdout: string; stderr: string };
      return { code: status, output: stdout + stderr };
    }
  }
});
