import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig, type UserManifest } from 'wxt';
import { BOOK } from './rules/book.ts';
import { CATALOGUE } from './rules/catalogue.ts';
import { hostPatterns } from './rules/host-patterns.ts';
import { lean } from './rules/lean.ts';
import { shipped } from './rules/shipped.ts';

/** The pages on which the reader runs without being asked. */
const PAGES = hostPatterns();

/** Permissions go by host: the browser would not look at a path. */
const HOSTS = [...new Set(PAGES.map((pattern) => pattern.replace(/(?<=:\/\/[^/]+)\/.*$/, '/*')))];

/** The settings that an organisation may fix; Chromium reads their shape from this file, Firefox has no such key. */
const MANAGED_SCHEMA = 'managed-schema.json';

/**
 * Extension pages load their own files and nothing else. `connect-src` lets the background deliver an audit trail, where
 * an organisation's policy names an endpoint; each page narrows it to 'self' again for itself, to read the packaged
 * messages. `style-src` needs no 'unsafe-inline', because the views set no style attributes.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const FIREFOX: UserManifest = {
  browser_specific_settings: {
    gecko: {
      id: 'caveat@caveat.extension',
      // The first version with built-in consent, which the next key needs.
      strict_min_version: '140.0',
      // Optional: what an organisation's policy may ask for, and nobody else. "technicalAndInteraction" would put a question
      // before everybody who installs, and nobody is to be asked what does not happen.
      data_collection_permissions: { required: ['none'], optional: ['browsingActivity'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
};

const CHROMIUM: UserManifest = {
  // The notice's colours use light-dark(), which came with 123.
  minimum_chrome_version: '123',
};

/** Untried, as CONTRIBUTING says; with Safari 18 came the last of what the notice stands on. */
const SAFARI: UserManifest = { browser_specific_settings: { safari: { strict_min_version: '18.0' } } };

/** What a browser that is no Chromium wants to be told. */
const OF_ITS_OWN: Record<string, UserManifest> = { firefox: FIREFOX, safari: SAFARI };

/** Takes out of the catalogue, on its way into the program, what only its writers read. */
const LEAN_CATALOGUE = {
  name: 'lean-catalogue',
  enforce: 'pre',
  transform: {
    filter: { id: /\/rules\/catalogue\/[a-z-]+\.json$/ },
    handler: (text: string, id: string) => JSON.stringify(lean(basename(id, '.json'), JSON.parse(text))),
  },
} as const;

/**
 * The views write text, never markup, and the linter holds them to it. So the one place where their library would take
 * markup goes, and with it a warning of the store's reviewers about every bundle.
 */
const WITHOUT_MARKUP: Plugin = {
  name: 'without-markup',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/preact\/dist\/preact\.mjs$/.test(id.replaceAll('\\', '/'))) return undefined;
    const without = code.replace(/\w+\.innerHTML=\w+\.__html/, 'undefined');
    if (without === code) this.error('Preact takes markup in another place than it did: look where, in wxt.config.ts.');
    return { code: without, map: null };
  },
};

/**
 * Papa Parse can fetch a list from an address. The page for lists never asks it to, and what asks for nothing need not
 * hold the code that could.
 */
const WITHOUT_NETWORK: Plugin = {
  name: 'without-network',
  transform(code, id) {
    if (!/\/papaparse\//.test(id.replaceAll('\\', '/'))) return undefined;
    const without = code.replace(/new XMLHttpRequest\b(?:\(\))?/g, 'null');
    if (without === code)
      this.error('Papa Parse makes its request in another way than it did: look how, in wxt.config.ts.');
    return { code: without, map: null };
  },
};

/**
 * What WXT puts around a script that goes into pages catches its errors, to tell a console that is silent in what people
 * install, and throws them again: some hundred bytes in every page that do nothing.
 */
const WITHOUT_WRAPPING: Plugin = {
  name: 'without-wrapping',
  enforce: 'pre',
  transform(code, id) {
    if (!/unlisted-script-entrypoint/.test(id) || /user-unlisted-script/.test(id)) return undefined;
    const start = /^import definition from .*$/m.exec(code)?.[0];
    if (start === undefined || !code.includes('result = definition.main();'))
      this.error('WXT starts scripts in another way than it did: look how, in wxt.config.ts.');
    return { code: `${start}\nexport default definition.main();`, map: null };
  },
};

/** The messages without what is written for translators only: more than half of the English file. */
function withoutNotes(messages: string): string {
  return JSON.stringify(JSON.parse(messages, (key, value) => (NOTES.has(key) && isText(value) ? undefined : value)));
}
const NOTES = new Set(['description', 'example']);
const isText = (value: unknown) => typeof value === 'string';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  targetBrowsers: ['chrome', 'edge', 'firefox', 'safari'],

  manifest: ({ browser }) => ({
    name: 'Caveat',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: HOSTS,
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: POLICY },
    commands: {
      'reach-notice': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandReachNotice__' },
      'hide-notice': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandHideNotice__' },
    },
    ...(OF_ITS_OWN[browser] ?? CHROMIUM),
  }),

  hooks: {
    /** The scripts that draw in pages have a renderer of their own (`draw.ts`); our own pages have Preact. */
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.some(({ name }) => name === 'banner' || name === 'details')) return;
      const runtime = fileURLToPath(new URL('./components/browser/jsx-runtime.ts', import.meta.url));
      config.resolve = { alias: { 'preact/jsx-runtime': runtime } };
    },

    /**
     * The reader is an unlisted script, registered here by hand: what WXT wraps around a declared content script tells
     * the page, by an event, that the extension is there.
     */
    'build:manifestGenerated'(wxt, manifest) {
      manifest.content_scripts = [{ matches: PAGES, js: ['reader.js'], run_at: 'document_end' }];
      if (!(wxt.config.browser in OF_ITS_OWN) && existsSync(join(wxt.config.publicDir, MANAGED_SCHEMA))) {
        manifest.storage = { managed_schema: MANAGED_SCHEMA };
      }
      // Firefox else puts the button behind the puzzle piece, and nobody sees the badge.
      if (wxt.config.browser === 'firefox') manifest.action = { ...manifest.action, default_area: 'navbar' };
    },
    'build:publicAssets'(wxt, files) {
      // What the program claims to know, for people to read: the same text whose digest a record names.
      files.push({ relativeDest: 'rules.json', contents: shipped(BOOK, CATALOGUE) });
      for (const [at, file] of files.entries()) {
        if (!('absoluteSrc' in file) || basename(file.relativeDest) !== 'messages.json') continue;
        const contents = withoutNotes(readFileSync(file.absoluteSrc, 'utf8'));
        files[at] = { relativeDest: file.relativeDest, contents };
      }
      if (wxt.config.browser !== 'firefox') return;
      files.splice(0, files.length, ...files.filter((file) => file.relativeDest !== MANAGED_SCHEMA));
    },
  },

  zip: {
    // What a reviewer needs to build the same bytes, and no more.
    dotSources: true,
    includeSources: [
      'components/**',
      'entrypoints/**',
      'rules/**',
      'public/**',
      '.npmrc',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
      'LICENSE',
      'README.md',
    ],
  },

  vite: () => ({
    plugins: [LEAN_CATALOGUE, WITHOUT_MARKUP, WITHOUT_NETWORK, WITHOUT_WRAPPING],
    // Data as text: browsers parse it faster than the same data as code.
    json: { stringify: true, namedExports: false },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: ['chrome123', 'firefox140'], modulePreload: false },
  }),
});
