import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { built } from './built.ts';

/** Bytes. Shop pages pay for the first two on every visit; nobody should notice. */
const BUDGET = { 'reader.js': 12_000, 'banner.js': 25_000, package: 600_000 };

const extension = built('chrome');

describe.skipIf(!extension.exists)('the built extension', () => {
  test.each(['reader.js', 'banner.js'] as const)('%s keeps to its budget', (file) => {
    expect(extension.bytes(file).length).toBeLessThanOrEqual(BUDGET[file]);
  });

  test('the package keeps to its budget', () => {
    expect(zippedSize()).toBeLessThanOrEqual(BUDGET.package);
  });
});

/** What the files come to in a zip: each packed, with its two headers. */
function zippedSize(): number {
  return extension.files().reduce((sum, path) => {
    const packed = deflateRawSync(extension.bytes(path), { level: 9 }).length;
    return sum + packed + 30 + 46 + 2 * Buffer.byteLength(path);
  }, 22);
}
