import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT } from '../set-up/run.mjs';
import { licencesOf, type Parts, steady, strangers } from './parts-list.ts';

/**
 * Writes the parts list of a release (a software bill of materials, CycloneDX) into `.output/`: the packages that may be
 * in what is shipped, each with version, digest and licence.
 */
export async function checkParts(): Promise<string[]> {
  const { code, output } = await npm(['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], { quiet: true });
  if (code !== 0) return [`npm sbom failed: ${output}`];
  const { name } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { name: string };
  const parts = steady(JSON.parse(output) as Parts, name);
  mkdirSync(join(ROOT, '.output'), { recursive: true });
  writeFileSync(join(ROOT, '.output/sbom.cdx.json'), `${JSON.stringify(parts, null, 2)}\n`);
  for (const part of parts.components) console.log(`  ${part.name} ${part.version}: ${licencesOf(part).join(', ')}`);
  return strangers(parts);
}
