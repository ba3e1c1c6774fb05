import { expect, test } from 'vitest';
import { FILES } from './repository.ts';

/** The top level is fixed, so that a newcomer finds the same few doors. Everything else lives behind a dot. */
const FOLDERS = ['components', 'entrypoints', 'public', 'rules', 'tests'];
const DOCUMENTS = [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
];

test('the top level holds what it should, and no more', () => {
  const found = new Set(FILES.map((path) => path.split('/')[0] ?? '').filter((name) => !name.startsWith('.')));
  expect([...found].sort()).toEqual([...DOCUMENTS, ...FOLDERS].sort());
});
