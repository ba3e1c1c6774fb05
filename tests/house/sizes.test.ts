import { basename } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PACKAGE } from '../../.house/release/budget.ts';
import { lean } from '../../rules/lean.ts';
import { built } from './built.ts';
import { FILES, readJson } from './repository.ts';

/**
 * Bytes. Every page of a listed shop pays for the reader, pages that name the brand for the witness, pages with a verdict
 * for the banner, and those where somebody comes near the notice for its details.
 */
const SCRIPTS = { 'reader.js': 6_000, 'witness.js': 18_500, 'banner.js': 22_000, 'details.js': 10_000 };

const extension = built('chrome');

describe.skipIf(!extension.exists)('the built extension', () => {
  test.each(Object.entries(SCRIPTS))('%s keeps to its budget of %i bytes', (file, budget) => {
    expect(extension.bytes(file).length).toBeLessThanOrEqual(budget);
  });

  test('every script that goes into pages has a budget', () => {
    const scripts = extension.files().filter((path) => /^[^/]+\.js$/.test(path) && path !== 'background.js');
    expect(scripts.sort()).toEqual(Object.keys(SCRIPTS).sort());
  });

  test('the catalogue that is built in keeps to 200,000 bytes', () => {
    const files = FILES.filter((path) => /^rules\/catalogue\/[a-z-]+\.json$/.test(path));
    const sizes = files.map((path) => Buffer.byteLength(JSON.stringify(lean(basename(path, '.json'), readJson(path)))));
    expect(sizes.length).toBeGreaterThan(5);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(200_000);
    // What only writers read is not in the program at all.
    expect(extension.bytes('background.js').toString()).not.toMatch(/hits|offerSeen|recalledLetters/);
  });

  test('the package keeps to its budget', () => {
    expect(zippedSize()).toBeLessThanOrEqual(PACKAGE);
  });
});

/** What the files come to in a zip: each packed, with its two headers. */
function zippedSize(): number {
  return extension.files().reduce((sum, path) => {
    const packed = deflateRawSync(extension.bytes(path), { level: 9 }).length;
    return sum + packed + 30 + 46 + 2 * Buffer.byteLength(path);
  }, 22);
}
