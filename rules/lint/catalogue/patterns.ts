import type { Pattern } from '../../schema/catalogue.ts';
import { ADDRESS_KINDS, type AddressKind } from '../../schema/page-words.ts';
import { CATALOGUE_FILES, type CatalogueFolder } from '../catalogue-folder.ts';

/** A pattern of the catalogue and where it stands. */
export interface Placed {
  pattern: Pattern;
  kind: AddressKind;
  /** As "sellers[3].product[0]" or "shapes.shopify.cart[0]". */
  field: string;
  file: string;
}

/** Every address pattern, of sellers and of the shapes that they share. */
export function* patternsOf(sellers: CatalogueFolder['sellers']): Generator<Placed> {
  const owners = [
    ...Object.entries(sellers?.shapes ?? {}).map(([name, shape]) => ({ field: `shapes.${name}`, record: shape })),
    ...(sellers?.sellers ?? []).map((seller, index) => ({ field: `sellers[${index}]`, record: seller })),
  ];
  for (const { field, record } of owners) {
    for (const kind of ADDRESS_KINDS) {
      for (const [index, pattern] of (record[kind] ?? []).entries()) {
        yield { pattern, kind, field: `${field}.${kind}[${index}]`, file: CATALOGUE_FILES.sellers };
      }
    }
  }
}
