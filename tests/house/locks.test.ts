import { expect, test } from 'vitest';
import { read, sourcesOf } from './repository.ts';

const SOURCES = ['components', 'entrypoints'].flatMap(sourcesOf);

test('one function writes the person’s settings, and it leaves out what the organisation decides', () => {
  const writers = SOURCES.filter((path) =>
    /\bpreferencesStore\.change\(|\bshelf\('local:preferences'\)/.test(read(path)),
  );
  expect(writers).toEqual(['components/browser/circumstances.ts', 'components/browser/stores.ts']);
  const code = read('components/browser/circumstances.ts');
  expect(code.match(/preferencesStore\.change\(/g)).toHaveLength(1);
  expect(code).toContain('unlocked(wishes, policyWatch().current().policy)');
});

test('one module reads what the organisation delivers', () => {
  const readers = SOURCES.filter((path) => /\.managed\b\s*\.|\bstorage\.managed\b/.test(read(path)));
  expect(readers).toEqual(['components/browser/managed.ts']);
});
