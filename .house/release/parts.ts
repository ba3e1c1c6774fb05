import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT } from '../set-up/run.mjs';
import { type Lock, licencesOf, missing, type Parts, steady, strangers, withoutTools } from './parts-list.ts';

/**
 * Writes the parts list of a release (a software bill of materials, CycloneDX) into `.output/`: the packages that may be
 * in what is shipped, each with version, digest and licence.
 */
export async function checkParts(): Promise<string[]> {
  const { code, output } = await npm(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], { quiet: true });
  if (code !== 0) return [`npm sbom failed: ${output}`];
  const { name, dependencies } = readJson('package.json') as Package;
  const { packages } = readJson('package-lock.json') as { packages: Lock };
  const parts = withoutTools(steady(JSON.parse(output) as Parts, name), packages);
  mkdirSync(join(ROOT, '.output'), { recursive: true });
  writeFileSync(join(ROOT, '.output/sbom.cdx.json'), `${JSON.stringify(parts, null, 2)}\n`);
  for (const part of parts.components) console.log(`  ${part.name} ${part.version}: ${licencesOf(part).join(', ')}`);
  return [...missing(parts, dependencies), ...strangers(parts)];
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}

interface Package {
  name: string;
  dependencies: Record<string, string>;
}
