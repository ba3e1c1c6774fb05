import { join } from 'node:path';
import { ROOT, run } from '../set-up/run.mjs';

/** What the store's own linter says of the Firefox build, as much of its report as is read. */
interface Report {
  errors: Finding[];
  warnings: Finding[];
}

interface Finding {
  code: string;
  message: string;
  file?: string;
}

/** Warnings that are known, each with why it may stay. */
const EXPLAINED: Record<string, string> = {};

/** Runs the linter of addons.mozilla.org over the last Firefox build: no error, and no warning that is not explained. */
export async function checkStores(): Promise<string[]> {
  const source = join(ROOT, '.output/firefox-mv3');
  const { output } = await run('web-ext', ['lint', '--source-dir', source, '--output', 'json'], { quiet: true });
  const start = output.indexOf('{');
  if (start === -1) return [`web-ext lint did not report: ${output}`];
  const { errors, warnings } = JSON.parse(output.slice(start)) as Report;
  return [...errors, ...warnings.filter(({ code }) => !(code in EXPLAINED))].map(
    ({ code, message, file }) => `${code}${file === undefined ? '' : ` in ${file}`}: ${message}`,
  );
}
