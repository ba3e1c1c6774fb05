import { describe, expect, test } from 'vitest';
import { FILES, importsOf } from './repository.ts';

// Data files are bound by hand, so that a reader can follow every import. A file that nobody bound would be left out
// without a word; here it is named.
describe.each([
  { folder: 'rules/law', binder: 'rules/book.ts' },
  { folder: 'rules/catalogue', binder: 'rules/catalogue.ts' },
])('$folder', ({ folder, binder }) => {
  const files = FILES.filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.json'));

  test('holds data', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  test(`is bound in ${binder}, file by file`, () => {
    const bound = new Set(importsOf(binder));
    expect(files.filter((path) => !bound.has(path))).toEqual([]);
  });
});
