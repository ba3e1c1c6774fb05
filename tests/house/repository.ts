import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every file that is or would be under version control, by its path from the project's folder. */
export const FILES: readonly string[] = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)));

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function readJson<T>(path: string): T {
  return JSON.parse(read(path)) as T;
}

/** Source files of one of the layers. */
export function sourcesOf(layer: string): readonly string[] {
  return FILES.filter((path) => path.startsWith(`${layer}/`) && /\.tsx?$/.test(path));
}

/**
 * What a source file imports: paths of this project from its folder on, and packages by name. Types count: a layer that
 * needs another layer's types knows it.
 */
export function importsOf(path: string): readonly string[] {
  const code = read(path);
  // Between the keyword and `from` stand names, braces and commas only; anything else is not an import.
  const names = [
    ...code.matchAll(/^(?:import|export)\s[\w\s{},*$]*?\bfrom '([^']+)'/gm),
    ...code.matchAll(/^import '([^']+)'/gm),
    ...code.matchAll(/\bimport\('([^']+)'\)/g),
  ].flatMap(([, name]) => name ?? []);
  return names.map((name) => (name.startsWith('.') ? posix.normalize(posix.join(dirname(path), name)) : name));
}
