import { readFile } from 'node:fs/promises';

/** The program's version, as package.json states it. */
export async function programVersion(): Promise<string> {
  const file: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  const { version } = file as { version: string };
  return version;
}
