import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The folder of a built extension. */
export function builtExtension(browser: 'chrome' | 'edge' | 'firefox'): string {
  const folder = `${ROOT}.output/${browser}-mv3`;
  if (!existsSync(`${folder}/manifest.json`)) {
    throw new Error(`There is no built extension in ${folder}: run "npm run build" first.`);
  }
  return folder;
}
