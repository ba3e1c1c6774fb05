import { describe, expect, test } from 'vitest';
import { type BuiltFor, built } from './built.ts';
import { importsOf, read, sourcesOf } from './repository.ts';

/** What could reach out, or run what came from outside. */
const FORBIDDEN: Record<string, RegExp> = {
  XMLHttpRequest: /\bXMLHttpRequest\b/,
  WebSocket: /\bWebSocket\b/,
  EventSource: /\bEventSource\b/,
  sendBeacon: /\bsendBeacon\b/,
  WebRTC: /\bRTCPeerConnection\b/,
  WebTransport: /\bWebTransport\b/,
  importScripts: /\bimportScripts\b/,
  'fetch of an address': /\bfetch\(\s*[`'"]/,
  'import of an address': /\bimport\(\s*[`'"]\s*(?:https?:)?\/\//,
  eval: /\beval\s*\(/,
  'Function from text': /\bnew Function\b/,
  'HTML from text': /\.(?:outerHTML|insertAdjacentHTML)\b|document\.write\b/,
};

/** The package's own messages are files of the package, and reading one is a fetch of our own origin. */
const OWN_FILES = /\bfetch\([\w$.]+(?:\.default)?\.runtime\.getURL\(/g;

/** The audit trail: to an address that a variable holds, and as a message. */
const TO_THE_ORGANISATION = /^fetch\([\w$]+,\s*\{\s*method:\s*[`'"]POST[`'"]/;

describe.each<BuiltFor>(['chrome', 'edge', 'firefox'])('the build for %s', (browser) => {
  const extension = built(browser);
  const scripts = extension.exists ? extension.files().filter((path) => path.endsWith('.js')) : [];

  test.skipIf(!extension.exists).each(Object.keys(FORBIDDEN))('has no %s', (name) => {
    const pattern = FORBIDDEN[name] ?? /$^/;
    expect(scripts.filter((path) => pattern.test(extension.text(path)))).toEqual([]);
  });

  test.skipIf(!extension.exists)('puts no text into a page as markup', () => {
    const inPages = scripts.filter((path) => !path.includes('/') && path !== 'background.js');
    expect(inPages).toContain('banner.js');
    expect(inPages.filter((path) => /\binnerHTML\b|\bsetHTMLUnsafe\b/.test(extension.text(path)))).toEqual([]);
  });

  test.skipIf(!extension.exists)('fetches its own files only, but for the audit trail in the background', () => {
    const others = scripts.flatMap((path) => {
      const rest = extension.text(path).replace(OWN_FILES, '');
      return [...rest.matchAll(/\bfetch\s*\(.{0,40}/gs)].map(([call]) => ({ path, call }));
    });
    // One call in one script that no page loads: with an address that stands in no code, and never to read.
    expect(others).toEqual([{ path: 'background.js', call: expect.stringMatching(TO_THE_ORGANISATION) }]);
    const loaded = pagesOf(extension).filter((page) => extension.text(page).includes('background.js'));
    expect(loaded).toEqual([]);
  });

  test.skipIf(!extension.exists)('loads nothing into its own pages but its own files', () => {
    const policy = extension.manifest().content_security_policy.extension_pages;
    const directives = policy.split(';').map((directive) => directive.trim());
    expect(directives).toContain("connect-src 'self' https:");
    const others = directives.filter((directive) => !directive.startsWith('connect-src '));
    const sources = others.flatMap((directive) => directive.split(' ').slice(1));
    expect([...new Set(sources)].sort()).toEqual(["'none'", "'self'"]);
    const pages = pagesOf(extension);
    expect(pages.filter((path) => /(?:src|href)=["']?(?:https?:)?\/\//.test(extension.text(path)))).toEqual([]);
  });

  test.skipIf(!extension.exists)('forbids each of its own pages what only the background may', () => {
    const narrowed = /<meta http-equiv="Content-Security-Policy" content="connect-src 'self'"\s*\/?>/;
    const pages = pagesOf(extension);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((path) => !narrowed.test(extension.text(path).split('<script')[0] ?? ''))).toEqual([]);
  });
});

describe('the source', () => {
  // The command line asks official sources whether they still stand; it is no part of the extension.
  const sources = ['rules', 'components', 'entrypoints']
    .flatMap(sourcesOf)
    .filter((path) => !path.startsWith('entrypoints/cli/'));
  const naming = (pattern: RegExp) => sources.filter((path) => pattern.test(withoutComments(read(path))));

  test('has one module that reaches out, and one that reads the package’s own messages', () => {
    expect(naming(/\bfetch\s*\(/)).toEqual(['components/browser/post.ts', 'components/browser/words.ts']);
  });

  test('leads to that module only through the audit trail, which asks the policy for the address', () => {
    const users = (path: string) => sources.filter((source) => importsOf(source).includes(path));
    expect(users('components/browser/post.ts')).toEqual(['components/browser/audit.ts']);
    const audit = read('components/browser/audit.ts');
    expect(audit).toContain('policyWatch().current().policy.reportEndpoint');
    expect(audit.match(/courier\.deliver\(/g)).toHaveLength(1);
    // Pages of ours would carry the module along with whatever imports it.
    const entrances = users('components/browser/audit.ts').filter((path) => path.startsWith('entrypoints/'));
    expect(entrances).toEqual([]);
  });
});

function pagesOf({ files }: ReturnType<typeof built>): string[] {
  return files().filter((path) => path.endsWith('.html'));
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
