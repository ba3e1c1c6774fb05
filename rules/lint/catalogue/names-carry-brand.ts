import { brandIn } from '../../brand-name.ts';
import type { CatalogueFolder } from '../catalogue-folder.ts';
import type { Check } from '../check.ts';
import { namesOf } from './names.ts';

export const namesCarryBrand: Check<CatalogueFolder> = {
  name: 'names-carry-brand',
  why: 'A name without the brand in it is somebody else’s word; an abbreviation with the brand in it is no abbreviation.',
  severity: 'error',
  *run({ products }) {
    for (const { product, file, field, name, kind } of namesOf(products)) {
      if (product.treatment === 'never') continue;
      const carries = brandIn(name) !== null;
      if (kind === 'short' && carries) {
        yield { file, field, what: `"${name}" holds the brand`, mend: 'move it to `names`' };
      }
      if (kind !== 'short' && !carries) {
        yield {
          file,
          field,
          what: `"${name}" does not name the brand`,
          mend: 'write the brand into it, or move it to `short`',
        };
      }
    }
  },
};
