import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.ts';

export type BuiltFor = 'chrome' | 'edge' | 'firefox';

export interface Manifest {
  name: string;
  description: string;
  default_locale: string;
  permissions: string[];
  host_permissions: string[];
  optional_permissions?: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[]; js: string[]; run_at: string }[];
  content_security_policy: { extension_pages: string };
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  storage?: unknown;
  action: Record<string, string>;
  browser_specific_settings?: {
    gecko: {
      id: string;
      strict_min_version: string;
      data_collection_permissions: { required: string[]; optional?: string[] };
    };
    gecko_android: { strict_min_version: string };
  };
  key?: unknown;
  icons: Record<string, string>;
}

/** A built extension; `exists` is false before `npm run build`, and the tests of builds are then skipped. */
export function built(browser: BuiltFor) {
  const folder = join(ROOT, '.output', `${browser}-mv3`);
  return {
    exists: existsSync(join(folder, 'manifest.json')),
    files: (): string[] =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => statSync(join(folder, path)).isFile())
        .sort(),
    bytes: (path: string): Buffer => readFileSync(join(folder, path)),
    text: (path: string): string => readFileSync(join(folder, path), 'utf8'),
    manifest: (): Manifest => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest,
  };
}
