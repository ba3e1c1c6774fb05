import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configurationProfile } from './configuration-profile.ts';
import { adml, admx } from './group-policy.ts';
import { chromiumOnLinux, firefox, googleAdminConsole } from './json-policies.ts';
import { withKeyTable } from './key-table.ts';
import { managedSchema } from './managed-schema.ts';
import { registryFile } from './registry.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** JSON as the project's formatter writes it: short lists of texts stand on one line. */
function json(value: unknown): string {
  const list = /^(.*)\[\n((?:\s+"[^\n]*",?\n)+)\s*\](,?)$/gm;
  const joined = JSON.stringify(value, null, 2).replace(list, (whole, before: string, items: string, comma: string) => {
    const line = `${before}[${items.trim().split(/\n\s*/).join(' ')}]${comma}`;
    return line.length > 120 ? whole : line;
  });
  return `${joined}\n`;
}

/** Every file that follows from the definition of the keys, by its path in the project. */
export function generated(): Map<string, string> {
  const files = new Map([
    ['public/managed-schema.json', json(managedSchema())],
    ['tests/policies/chrome/linux.json', json(chromiumOnLinux('chrome'))],
    ['tests/policies/chrome/windows.reg', registryFile('chrome')],
    ['tests/policies/chrome/macos.mobileconfig', configurationProfile('chrome')],
    ['tests/policies/chrome/google-admin-console.json', json(googleAdminConsole())],
    ['tests/policies/edge/linux.json', json(chromiumOnLinux('edge'))],
    ['tests/policies/edge/windows.reg', registryFile('edge')],
    ['tests/policies/edge/macos.mobileconfig', configurationProfile('edge')],
    ['tests/policies/firefox/policies.json', json(firefox())],
    ['tests/policies/firefox/windows.reg', registryFile('firefox')],
    ['tests/policies/firefox/macos.mobileconfig', configurationProfile('firefox')],
    ['tests/policies/group-policy/caveat.admx', admx()],
    ['tests/policies/group-policy/en-US/caveat.adml', adml()],
  ]);
  for (const document of ['README.md', 'tests/policies/README.md']) {
    const path = join(ROOT, document);
    if (existsSync(path)) files.set(document, withKeyTable(readFileSync(path, 'utf8')));
  }
  return files;
}

/** What stands in the project under a path, or undefined. */
export function present(path: string): string | undefined {
  const full = join(ROOT, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, content] of generated()) {
    if (present(path) === content) continue;
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), content);
    console.log(`wrote ${path}`);
  }
}
