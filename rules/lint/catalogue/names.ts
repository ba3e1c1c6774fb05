import type { Product } from '../../schema/catalogue.ts';
import { CATALOGUE_FILES, type CatalogueFolder } from '../catalogue-folder.ts';

/** A name of a product and where it stands. */
export interface Named {
  product: Product;
  file: string;
  /** As "products[3].names.de[0]". */
  field: string;
  name: string;
  /** `names` hold the brand themselves, `misspelt` too; `short` ones count beside it. */
  kind: 'names' | 'misspelt' | 'short';
}

/** Every name of every product, in the order of the file. */
export function* namesOf(products: CatalogueFolder['products']): Generator<Named> {
  for (const [index, product] of (products?.products ?? []).entries()) {
    const at = (kind: Named['kind'], field: string, names: readonly string[] = []): Named[] =>
      names.map((name, number) => ({
        product,
        file: CATALOGUE_FILES.products,
        field: `products[${index}].${field}[${number}]`,
        name,
        kind,
      }));
    for (const [language, names] of Object.entries(product.names)) yield* at('names', `names.${language}`, names);
    yield* at('misspelt', 'misspelt', product.misspelt);
    yield* at('short', 'short', product.short);
  }
}
