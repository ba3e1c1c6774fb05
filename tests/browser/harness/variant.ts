import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What of a manifest a variant may change. */
interface Manifest {
  content_scripts: { matches: string[]; js: string[]; run_at: string }[];
  content_security_policy?: unknown;
  host_permissions: string[];
}

/** A copy of a built extension, changed for a test; the build itself stays untouched. */
function variantOf(extension: string) {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-'));
  cpSync(extension, folder, { recursive: true });
  const manifestFile = join(folder, 'manifest.json');
  return {
    folder,
    manifest(change: (manifest: Manifest) => void) {
      const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
      change(manifest);
      writeFileSync(manifestFile, JSON.stringify(manifest));
    },
    write: (file: string, code: string) => writeFileSync(join(folder, file), code),
    prepend: (file: string, code: string) =>
      writeFileSync(join(folder, file), `${code};\n${readFileSync(join(folder, file), 'utf8')}`),
    append: (file: string, code: string) => appendFileSync(join(folder, file), `\n;${code}`),
  };
}

/**
 * The extension with open shadow roots, which Playwright's locators, its accessibility snapshots and axe need. One
 * script runs before ours on the same hosts; the shipped files are as they are.
 */
export function withOpenRoots(extension: string): string {
  const variant = variantOf(extension);
  variant.write(
    'open-roots.js',
    `const attach = Element.prototype.attachShadow;
     Element.prototype.attachShadow = function (init) { return attach.call(this, { ...init, mode: 'open' }); };`,
  );
  variant.manifest((manifest) => {
    const matches = manifest.content_scripts.flatMap((script) => script.matches);
    manifest.content_scripts.unshift({ matches, js: ['open-roots.js'], run_at: 'document_start' });
  });
  return variant.folder;
}

/** The extension as it must never be: its worker, its reader and the page they stand in ask the network for things. */
export function withLeaks(extension: string): string {
  const variant = variantOf(extension);
  variant.manifest((manifest) => {
    delete manifest.content_security_policy;
    manifest.host_permissions.push('*://leak.example/*');
  });
  const leak = (from: string) => `fetch('https://leak.example/${from}').catch(() => undefined);`;
  variant.append(
    'background.js',
    `let leaked = false; chrome.tabs.onUpdated.addListener(() => { if (!leaked) ${leak('worker')} leaked = true; });`,
  );
  variant.append('reader.js', `${leak('reader')} new Image().src = 'https://leak.example/image';`);
  return variant.folder;
}

/** The calls of the extension's API at which a background can be made to hang: one for each step of a page's way. */
export const STEPS = [
  'scripting.executeScript 1',
  'storage.session.set 1',
  'action.setBadgeText 1',
  'scripting.executeScript 2',
  'tabs.sendMessage 1',
] as const;

/**
 * The extension whose background hangs for ever before the call that `stall` in its local storage names, once, and says
 * there that it does. A test can then stop it exactly there.
 */
export function withStalls(extension: string): string {
  const variant = variantOf(extension);
  variant.prepend(
    'background.js',
    `{
      const local = chrome.storage.local;
      const read = local.get.bind(local), write = local.set.bind(local);
      for (const step of ${JSON.stringify([...new Set(STEPS.map((step) => step.split(' ')[0]))])}) {
        const path = step.split('.'), name = path.pop();
        const owner = path.reduce((api, part) => api[part], chrome);
        const real = owner[name].bind(owner);
        let calls = 0;
        owner[name] = async (...given) => {
          const { stall } = await read('stall');
          if (stall === step + ' ' + ++calls) {
            await write({ stall: 'reached' });
            await new Promise(() => undefined);
          }
          return real(...given);
        };
      }
    }`,
  );
  return variant.folder;
}

/** The extension with a background whose clock goes wrong by `clockOff` milliseconds, which a test sets in its worker. */
export function withWrongClock(extension: string): string {
  const variant = variantOf(extension);
  variant.prepend(
    'background.js',
    `{
      const Right = Date;
      globalThis.clockOff = 0;
      globalThis.Date = class extends Right {
        constructor(...given) { super(...(given.length > 0 ? given : [Right.now() + globalThis.clockOff])); }
        static now() { return Right.now() + globalThis.clockOff; }
      };
    }`,
  );
  return variant.folder;
}
