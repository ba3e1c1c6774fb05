import type { Check } from '../check.ts';
import type { LawFolder } from '../law-folder.ts';

export const shape: Check<LawFolder> = {
  name: 'shape',
  why: 'A field that the program does not know would be ignored in silence, and a reader would be told less than the law says.',
  severity: 'error',
  run: ({ unreadable }) => unreadable,
};
