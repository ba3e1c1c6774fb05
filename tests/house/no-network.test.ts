import { describe, expect, test } from 'vitest';
import { type BuiltFor, built } from './built.ts';

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

describe.each<BuiltFor>(['chrome', 'edge', 'firefox'])('the build for %s', (browser) => {
  const extension = built(browser);
  const scripts = extension.exists ? extension.files().filter((path) => path.endsWith('.js')) : [];

  test.skipIf(!extension.exists).each(Object.keys(FORBIDDEN))('has no %s', (name) => {
    const pattern = FORBIDDEN[name] ?? /$^/;
    expect(scripts.filter((path) => pattern.test(extension.text(path)))).toEqual([]);
  });

  test.skipIf(!extension.exists)('fetches its own files only', () => {
    const others = scripts.filter((path) => /\bfetch\s*\(/.test(extension.text(path).replace(OWN_FILES, '')));
    expect(others).toEqual([]);
  });

  test.skipIf(!extension.exists)('loads nothing into its own pages but its own files', () => {
    const policy = extension.manifest().content_security_policy.extension_pages;
    const sources = policy.split(';').flatMap((directive) => directive.trim().split(' ').slice(1));
    expect([...new Set(sources)].sort()).toEqual(["'none'", "'self'"]);
    const pages = extension.files().filter((path) => path.endsWith('.html'));
    expect(pages.filter((path) => /(?:src|href)=["']?(?:https?:)?\/\//.test(extension.text(path)))).toEqual([]);
  });
});
