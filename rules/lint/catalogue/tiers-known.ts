import { CATALOGUE_FILES, type CatalogueFolder } from '../catalogue-folder.ts';
import type { Check } from '../check.ts';

export const tiersKnown: Check<CatalogueFolder> = {
  name: 'tiers-known',
  why: 'A tier is told by words beside the name of its line; without that line it is never told.',
  severity: 'error',
  *run({ products }) {
    const all = products?.products ?? [];
    for (const [index, { id, tier }] of all.entries()) {
      const line = all.find((product) => product.id === tier?.of);
      if (tier === undefined || (line !== undefined && line.id !== id && line.tier === undefined)) continue;
      const what = `"${id}" is a tier of "${tier.of}", which is no line of its own`;
      yield {
        file: CATALOGUE_FILES.products,
        field: `products[${index}].tier.of`,
        what,
        mend: 'name the line that has it',
      };
    }
  },
};
