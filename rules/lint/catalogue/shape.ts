import type { CatalogueFolder } from '../catalogue-folder.ts';
import type { Check } from '../check.ts';

export const catalogueShape: Check<CatalogueFolder> = {
  name: 'catalogue-shape',
  why: 'The program reads the fields that the schema names; a misspelt one would be left out without a word.',
  severity: 'error',
  run: ({ unreadable }) => unreadable,
};
