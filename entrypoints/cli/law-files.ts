import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CATALOGUE_FILES } from '../../rules/lint/catalogue-folder.ts';
import type { RawFile } from '../../rules/lint/raw-file.ts';

const RULES = fileURLToPath(new URL('../../rules/', import.meta.url));

/** Every data file of the law, as it stands on disk, in the order of the paths. */
export function readLawFiles(): RawFile[] {
  return readdirSync(`${RULES}law`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(RULES, `${entry.parentPath}/${entry.name}`).split(sep).join('/'))
    .sort()
    .map((file) => ({ file, text: readRulesFile(file) }));
}

/** Every data file of the catalogue, as it stands on disk. */
export function readCatalogueFiles(): RawFile[] {
  return Object.values(CATALOGUE_FILES).map((file) => ({ file, text: readRulesFile(file) }));
}

/** The text of a file within `rules/`. */
export function readRulesFile(file: string): string {
  return readFileSync(`${RULES}${file}`, 'utf8');
}

/** Writes a file within `rules/`, and its folder if it is new. */
export function writeRulesFile(file: string, text: string): void {
  mkdirSync(dirname(`${RULES}${file}`), { recursive: true });
  writeFileSync(`${RULES}${file}`, text);
}
