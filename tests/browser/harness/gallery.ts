import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { build } from 'vite';
import { ROOT } from './folders.ts';

/** The gallery of notices, served to a browser without the extension: here the views are tested, and nothing else. */
export interface Gallery {
  /** Opens a state: "notice=germany&open=details". */
  open(page: Page, state: string): Promise<void>;
}

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export const test = base.extend<object, { gallery: Gallery }>({
  // Not by test.use(): in a file that several tests import, that would change the options of whichever comes first.
  launchOptions: [
    {
      ...(process.env.CAVEAT_CHROMIUM !== undefined && { executablePath: process.env.CAVEAT_CHROMIUM }),
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
    { scope: 'worker' },
  ],

  gallery: [
    async ({ browserName: _ }, use) => {
      const files = await builtGallery();
      const server = createServer(({ url = '/' }, response) => {
        const { pathname } = new URL(url, 'http://gallery');
        const file = files.get(pathname === '/' ? 'index.html' : pathname.slice(1));
        response.writeHead(file === undefined ? 404 : 200, { 'content-type': TYPES[extname(pathname)] ?? 'text/html' });
        response.end(file);
      });
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      const { port } = server.address() as AddressInfo;
      await use({
        async open(page, state) {
          await page.goto(`http://127.0.0.1:${port}/?${state}`);
          await page.waitForFunction(() => 'shown' in globalThis);
        },
      });
      server.close();
    },
    { scope: 'worker' },
  ],
});

export { expect };

/** The gallery's files, built in memory: two workers need not agree on a folder. */
async function builtGallery(): Promise<Map<string, string | Uint8Array>> {
  const configFile = `${ROOT}.house/gallery/vite.config.ts`;
  const built = await build({ configFile, logLevel: 'error', build: { write: false } });
  const outputs = [built].flat().flatMap((part) => ('output' in part ? part.output : []));
  return new Map(outputs.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}
