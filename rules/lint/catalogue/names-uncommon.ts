import { folded } from '../../fold.ts';
import type { CatalogueFolder } from '../catalogue-folder.ts';
import type { Check } from '../check.ts';
import { namesOf } from './names.ts';

/** Words that stand beside the brand in any title, whatever is offered: as an abbreviation they would always fit. */
const COMMON = new Set(
  (
    'antivirus security software internet online digital download license licence key code box card new original full version ' +
    'pack bundle renewal upgrade base edition year month day device user pc mac windows android ios linux mobile server cloud ' +
    'home office business small total plus pro premium standard basic free next lab labs shop store sale price best buy ' +
    'kit set app help support news blog forum review test'
  ).split(' '),
);

export const namesUncommon: Check<CatalogueFolder> = {
  name: 'names-uncommon',
  why: 'An abbreviation that is an everyday word would turn every title of the trade into that product.',
  severity: 'error',
  *run({ products }) {
    for (const { file, field, name, kind } of namesOf(products)) {
      const word = folded(name).trim();
      if (kind !== 'short') continue;
      if (COMMON.has(word)) {
        yield {
          file,
          field,
          what: `"${name}" is an everyday word of the trade`,
          mend: 'take it out, or write the whole name',
        };
      } else if (word.length < 3) {
        yield {
          file,
          field,
          what: `"${name}" has fewer than three letters`,
          mend: 'take it out, or write the whole name',
        };
      }
    }
  },
};
