import type { Catalogue } from '../catalogue.ts';
import { licenceCodesIn, licenceCodesInPath, looseCodeProducts } from '../licence-code.ts';
import { productNamed } from '../product-name.ts';
import type { Product } from '../schema/catalogue.ts';
import type { ProductClass } from '../schema/vocabulary.ts';
import type { Page } from './page.ts';
import { productAt } from './product-at.ts';

/** Which product line it is, as far as words, codes and addresses tell. */
export interface Line {
  product: Product | undefined;
  lawClass: ProductClass;
}

/**
 * The product line: by an address or package that is known, by its words, by its licence code, and at last by
 * words of the whole trade. Without any, the class that its seller trades in.
 */
export function lineOf(page: Page, texts: readonly string[], { products }: Catalogue): Line {
  const named = texts.map(productNamed).filter((it) => it !== null);
  const byWords = named.find(({ generic, product }) => !generic && !product.follows)?.product;
  const codes = [...texts.flatMap(licenceCodesIn), ...licenceCodesInPath(page.address)].map(({ product }) => product);
  const byId = (id: string | undefined) => products.find((product) => product.id === id);
  const byCode = byId([...codes, ...texts.flatMap(looseCodeProducts)].find(Boolean));
  const product = productAt(page) ?? byWords ?? byCode ?? named[0]?.product;
  return { product, lawClass: product?.lawClass ?? classOfSeller(page) };
}

function classOfSeller({ seller }: Page): ProductClass {
  return seller?.kind === 'app-store' ? 'mobile-app' : 'any';
}

/** The one line that several cards share, or nothing when they sell different ones. A card may leave its line out. */
export function commonText(texts: readonly string[]): string[] {
  const named = texts.filter((text) => productNamed(text) !== null);
  const lines = new Set(named.map((text) => productNamed(text)?.product.id));
  return lines.size <= 1 ? [...named, ...texts].slice(0, 1) : [];
}

/** The class of the law that all lines of several cards share. */
export function commonClass(texts: readonly string[]): ProductClass | undefined {
  const classes = new Set(texts.map((text) => productNamed(text)?.product.lawClass).filter((it) => it !== undefined));
  return classes.size === 1 ? [...classes][0] : undefined;
}
