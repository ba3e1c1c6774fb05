import brand from './catalogue/brand.json' with { type: 'json' };
import codes from './catalogue/codes.json' with { type: 'json' };
import competitors from './catalogue/competitors.json' with { type: 'json' };
import hosts from './catalogue/hosts.json' with { type: 'json' };
import products from './catalogue/products.json' with { type: 'json' };
import sellers from './catalogue/sellers.json' with { type: 'json' };
import whiteLabel from './catalogue/white-label.json' with { type: 'json' };
import words from './catalogue/words.json' with { type: 'json' };
import type { Brand, Codes, Hosts, Product, Seller, Shapes, WhiteLabelItem, Words } from './schema/catalogue.ts';

/** What we claim to know of products, sellers and pages. */
export interface Catalogue {
  /** The day of the research behind it. */
  readonly asOf: string;
  readonly products: readonly Product[];
  readonly sellers: readonly Seller[];
  readonly shapes: Shapes;
  readonly brand: Brand;
  readonly codes: Codes;
  readonly hosts: Hosts;
  readonly words: Words;
  /** Makers of other security software, as titles name them. */
  readonly competitors: readonly string[];
  readonly whiteLabel: readonly WhiteLabelItem[];
}

/**
 * The catalogue. The data files are checked against their schema by the lint, not here: a worker that starts a hundred
 * times a day should not read them a hundred times. Leads without proof stay out of it.
 */
export const CATALOGUE: Catalogue = Object.freeze({
  asOf: products.asOf,
  products: products.products as readonly Product[],
  sellers: sellers.sellers as readonly Seller[],
  shapes: sellers.shapes as Shapes,
  brand,
  codes: codes as Codes,
  hosts,
  words: words.languages as Words,
  competitors: competitors.names,
  whiteLabel: whiteLabel.items as readonly WhiteLabelItem[],
});
