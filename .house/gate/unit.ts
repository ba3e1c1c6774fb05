import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from '../set-up/run.mjs';
import { say } from '../set-up/say.mjs';
import { honest, NONE, type Tally } from './tally.ts';

const REPORT = '.cache/unit.json';

/** Everything that needs no browser. */
export async function runUnitTests(): Promise<Tally> {
  say('Tests without a browser …');
  rmSync(join(ROOT, REPORT), { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const { code } = await run('vitest', ['run', '--config', 'tests/vitest.config.ts', ...reporters]);
  return honest(readReport(), code);
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

function readReport(): Tally {
  try {
    const report = JSON.parse(readFileSync(join(ROOT, REPORT), 'utf8')) as Report;
    const unloadable = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloadable.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return NONE;
  }
}
