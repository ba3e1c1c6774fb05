import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../set-up/run.mjs';

/** Bytes of a package as people download it. */
const MOST = 600_000;

/** The packages that the three builds left keep to their budget; that of the sources is for reviewers only. */
export async function checkSizes(): Promise<string[]> {
  const output = join(ROOT, '.output');
  const packages = readdirSync(output).filter((name) => name.endsWith('.zip') && !name.endsWith('-sources.zip'));
  const sizes = packages.map((name) => ({ name, bytes: statSync(join(output, name)).size }));
  for (const { name, bytes } of sizes) console.log(`  ${name}: ${bytes} bytes`);
  return sizes
    .filter(({ bytes }) => bytes > MOST)
    .map(({ name, bytes }) => `${name} has ${bytes} bytes; ${MOST} are agreed.`);
}
