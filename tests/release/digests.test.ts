import { expect, test } from 'vitest';
import { checksums, differences } from '../../.house/release/digests.ts';

const digests = (entries: Record<string, string>) => new Map(Object.entries(entries));

test('builds that are alike have no differences', () => {
  expect(differences(digests({ 'a.js': '1' }), digests({ 'a.js': '1' }), 'elsewhere')).toEqual([]);
});

test('each file that differs is named, and builds of nothing are not alike', () => {
  expect(
    differences(digests({ 'a.js': '1', 'b.js': '1' }), digests({ 'a.js': '2', 'c.js': '1' }), 'elsewhere'),
  ).toEqual([
    'a.js differs in the build from elsewhere.',
    'b.js is missing in the build from elsewhere.',
    'c.js is only in the build from elsewhere.',
  ]);
  expect(differences(digests({}), digests({}), 'elsewhere')).toHaveLength(1);
});

test('the digests are written as sha256sum reads them', () => {
  expect(checksums(digests({ 'a.zip': 'ab', 'b.zip': 'cd' }))).toBe('ab  a.zip\ncd  b.zip\n');
});
