import { CATALOGUE } from '../catalogue.ts';
import type { Product } from '../schema/catalogue.ts';
import type { Page } from './page.ts';

let byItem: ReadonlyMap<string, Product> | undefined;
let byPlace: ReadonlyMap<string, Product> | undefined;

/** A package, an item number of a store, a file: a whole part of an address. */
const PARTS = /[\w.]+/g;

/** The product that an address is known to lead to: by its package or item number in a store, or as a whole. */
export function productAt({ host, address }: Pick<Page, 'host' | 'address'>): Product | undefined {
  byItem ??= new Map(
    CATALOGUE.products.flatMap((product) =>
      [...(product.store?.android ?? []), ...(product.store?.apple ?? [])].map((id) => [id, product] as const),
    ),
  );
  byPlace ??= new Map(
    CATALOGUE.products.flatMap((product) =>
      (product.addresses ?? []).map((place) => [place.toLowerCase(), product] as const),
    ),
  );
  const place = `${host}${address}`.toLowerCase().replace(/[/?#]+$/, '');
  const known = byPlace.get(place) ?? byPlace.get(place.replace(/[?#].*$/, '').replace(/\/$/, ''));
  if (known) return known;
  for (const [part] of address.matchAll(PARTS)) {
    const product = byItem.get(part) ?? byItem.get(part.replace(/^id/, ''));
    if (product) return product;
  }
  return undefined;
}
