import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
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
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const test = base.extend<object, { gallery: Gallery }>({
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

test.use({
  launchOptions: {
    ...(process.env.CAVEAT_CHROMIUM !== undefined && { executablePath: process.env.CAVEAT_CHROMIUM }),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  },
});

export { expect };

/** The gallery's files, built in memory: two workers need not agree on a folder. */
async function builtGallery(): Promise<Map<string, string | Uint8Array>> {
  const configFile = `${ROOT}.house/gallery/vite.config.ts`;
  const built = await build({ configFile, logLevel: 'error', build: { write: false } });
  const outputs = [built].flat().flatMap((part) => ('output' in part ? part.output : []));
  return new Map(outputs.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}

/** What axe finds wrong in one of our own pages, each with where it is; an empty list is what we want. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target} ${node.failureSummary}`));
  });
}

/**
 * What axe finds wrong in the notice. Where colours lie over each other axe knows only inside the body, and the notice
 * stands beside it: contrast is measured on a copy, laid out flat so that nothing covers anything.
 */
export async function faultsInNotice(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const host = document.documentElement.lastElementChild;
    const notice = host?.shadowRoot?.querySelector('.notice');
    if (!host || !notice) return ['There is no notice.'];
    const { violations } = await axe.run({ include: [[[host.tagName.toLowerCase(), '.notice']]] } as never);

    const flat = new CSSStyleSheet();
    flat.replaceSync(`:host { display: block !important }
      .notice { max-block-size: none !important; animation: none !important }
      .notice * { position: static !important; transition: none !important }`);
    const copy = document.body.appendChild(document.createElement('copy-of-notice'));
    const root = copy.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [...(host.shadowRoot?.adoptedStyleSheets ?? []), flat];
    root.append(notice.cloneNode(true));
    // The numbers in the timeline's picture are too short for axe to take them for text.
    const where = { include: [[['copy-of-notice', '.notice']]], exclude: [[['copy-of-notice', 'svg']]] };
    const contrast = await axe.run(where as never, { runOnly: ['color-contrast'] });
    const measured = contrast.passes.flatMap(({ nodes }) => nodes).length;
    copy.remove();

    const wrong = [...violations, ...contrast.violations, ...contrast.incomplete];
    const found = wrong.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target} ${node.failureSummary}`));
    return measured > 0 ? found : [...found, 'No contrast was measured.'];
  });
}
