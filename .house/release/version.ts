import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../set-up/run.mjs';
import { findings } from './changes.ts';

/** The version in `package.json` heads the list of changes, with a date or as not yet released, and *Law* first. */
export async function checkVersion(): Promise<string[]> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return findings(version, readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'));
}
