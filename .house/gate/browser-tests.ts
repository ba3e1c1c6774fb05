import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox } from '../set-up/browsers.ts';
import { ROOT, run } from '../set-up/run.mjs';
import { say } from '../set-up/say.mjs';
import { honest, NONE, type Tally } from './tally.ts';

const REPORT = '.cache/browser.json';

/** The built extension in real browsers. Without a Firefox its tests are skipped, and say so. */
export async function runBrowserTests(): Promise<Tally> {
  const browsers = { CAVEAT_CHROMIUM: await ensureChromium(), CAVEAT_FIREFOX: await ensureFirefox() };
  if (browsers.CAVEAT_FIREFOX === undefined) {
    say('There is no Firefox here and none could be had: the tests in Firefox are skipped.');
  }
  say('Tests in browsers …');
  rmSync(join(ROOT, REPORT), { force: true });
  const { code } = await run('playwright', ['test', '-c', 'tests/playwright.config.ts', '--reporter=list,json'], {
    env: { ...browsers, PLAYWRIGHT_JSON_OUTPUT_FILE: join(ROOT, REPORT) },
  });
  return honest(readReport(), code);
}

interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

function readReport(): Tally {
  try {
    const { stats } = JSON.parse(readFileSync(join(ROOT, REPORT), 'utf8')) as Report;
    // A test that passes only on a second try did not pass.
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
  } catch {
    return NONE;
  }
}
