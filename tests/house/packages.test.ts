import { expect, test } from 'vitest';
import { read, readJson } from './repository.ts';

interface PackageJson {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const { dependencies, devDependencies } = readJson<PackageJson>('package.json');

test('every package is pinned to one version: two builds of one commit must not differ', () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('the lockfile names no download addresses: each machine uses the registry that it is set up for', () => {
  expect(read('package-lock.json')).not.toContain('"resolved"');
});
