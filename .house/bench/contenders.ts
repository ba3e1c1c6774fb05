import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { hostPatterns } from '../../rules/host-patterns.ts';
import { type OpenBrowser, openChromium } from '../../tests/browser/harness/open-chromium.ts';
import { type Stage, setStage } from '../../tests/browser/harness/stage.ts';

/** A browser with one extension in it, or with none. */
export interface Contender {
  name: string;
  folder: string | undefined;
  browser: OpenBrowser;
  stage: Stage;
}

/** Opens a browser with the unpacked extension in a folder, or with none. */
export async function open(name: string, executable: string, folder?: string): Promise<Contender> {
  const browser = await openChromium({
    executable,
    headless: true,
    ...(folder !== undefined && { extension: folder }),
  });
  return { name, folder, browser, stage: await setStage(browser) };
}

export function nameOf(folder: string): string {
  return basename(folder.replace(/\/+$/, ''));
}

/** The least that an extension can do on the same pages: a script without a statement. */
export function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'empty-'));
  writeFileSync(join(folder, 'empty.js'), ';');
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    content_scripts: [{ matches: hostPatterns(), js: ['empty.js'], run_at: 'document_end' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** The bytes of an extension's scripts that came into a page. */
export function bytesOf(scripts: readonly string[], folder: string | undefined): number {
  if (folder === undefined) return 0;
  return scripts.reduce((sum, address) => sum + statSync(join(folder, new URL(address).pathname)).size, 0);
}

/** Whether the extension runs on a page at this address without being asked. */
export function isListed(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return hostPatterns().some((pattern) => {
    const [, wide, host = '', path = ''] = /^\*:\/\/(\*\.)?([^/]+)(\/.*)$/.exec(pattern) ?? [];
    const hostFits = hostname === host || (wide !== undefined && hostname.endsWith(`.${host}`));
    return hostFits && pathname.startsWith(path.replace(/\*$/, ''));
  });
}
