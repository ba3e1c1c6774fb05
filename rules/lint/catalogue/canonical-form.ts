import type { CatalogueFolder } from '../catalogue-folder.ts';
import type { Check } from '../check.ts';
import { layout } from '../layout.ts';

export const catalogueCanonicalForm: Check<CatalogueFolder> = {
  name: 'catalogue-form',
  why: 'One layout keeps the difference between two versions readable.',
  severity: 'error',
  *run({ files }) {
    for (const { file, text } of files) {
      const due = catalogueText(file, text);
      if (due === undefined || due === text) continue;
      yield { file, field: '', what: 'is not in canonical form', mend: 'run `caveat lint --fix`' };
    }
  },
};

/** The canonical text of a file of the catalogue; `undefined` where it is not JSON, or where another tool lays it out. */
export function catalogueText(file: string, text: string): string | undefined {
  if (!file.startsWith('catalogue/')) return undefined;
  try {
    return layout(JSON.parse(text));
  } catch {
    return undefined;
  }
}
