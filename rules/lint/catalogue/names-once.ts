import { folded } from '../../fold.ts';
import type { CatalogueFolder } from '../catalogue-folder.ts';
import type { Check } from '../check.ts';
import { namesOf } from './names.ts';

export const namesOnce: Check<CatalogueFolder> = {
  name: 'names-once',
  why: 'A name of two products would be read as whichever stands first.',
  severity: 'error',
  *run({ products }) {
    const first = new Map<string, { id: string; field: string }>();
    for (const { product, field, name, file } of namesOf(products)) {
      const key = folded(name);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, { id: product.id, field });
      else if (earlier.id !== product.id) {
        const what = `"${name}" is already a name of "${earlier.id}" (${earlier.field})`;
        yield { file, field, what, mend: 'leave it to the product that sellers mean by it' };
      }
    }
  },
};
