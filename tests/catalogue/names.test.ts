import { expect, test } from 'vitest';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { productNamed } from '../../rules/product-name.ts';

/** Names under which nothing is offered are kept so that nobody adds them again. */
const offered = CATALOGUE.products.filter(({ treatment }) => treatment !== 'never');

test.each(offered.map((product) => [product.id, product] as const))('every name of %s is read as it', (id, product) => {
  const names = [
    ...Object.values(product.names).flat(),
    ...(product.misspelt ?? []),
    ...(product.short ?? []).map((short) => `Kaspersky ${short}`),
  ];
  const read = names.map((name) => [name, productNamed(name)?.product.id]);
  expect(read).toEqual(names.map((name) => [name, id]));
});
