import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../set-up/run.mjs';
import { PACKAGE } from './budget.ts';

/** The packages that the three builds left keep to their budget; that of the sources is for reviewers only. */
export async function checkSizes(): Promise<string[]> {
  const output = join(ROOT, '.output');
  const packages = readdirSync(output).filter((name) => name.endsWith('.zip') && !name.endsWith('-sources.zip'));
  const sizes = packages.map((name) => ({ name, bytes: statSync(join(output, name)).size }));
  for (const { name, bytes } of sizes) console.log(`  ${name}: ${bytes} bytes`);
  return sizes
    .filter(({ bytes }) => bytes > PACKAGE)
    .map(({ name, bytes }) => `${name} has ${bytes} bytes; ${PACKAGE} are agreed.`);
}
