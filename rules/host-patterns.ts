import { CATALOGUE, type Catalogue } from './catalogue.ts';
import type { Seller } from './schema/catalogue.ts';

/**
 * The match patterns of the pages that the reader looks at unasked: every listed host of every seller, subdomains
 * included where the whole domain sells, and only a part of a site where the rest does not. Sorted, without repeats; a
 * host that a wider pattern covers is left out. Adding one later makes browsers ask every user again.
 */
export function hostPatterns(catalogue: Pick<Catalogue, 'sellers'> = CATALOGUE): string[] {
  const whole = new Set(catalogue.sellers.filter(({ reach }) => !reach).flatMap(({ domains }) => domains ?? []));
  const patterns = catalogue.sellers.flatMap((seller) => patternsOf(seller, whole));
  return [...new Set(patterns)].sort();
}

function patternsOf({ domains = [], hosts = [], reach = ['/*'] }: Seller, whole: ReadonlySet<string>): string[] {
  const wide = domains.filter((host) => !isCovered(host, whole)).map((host) => `*://*.${host}`);
  const narrow = hosts.filter((host) => !isCovered(host, whole)).map((host) => `*://${host}`);
  return [...wide, ...narrow].flatMap((origin) => reach.map((path) => `${origin}${path}`));
}

/** Whether a wider domain of the catalogue already contains this host. */
function isCovered(host: string, whole: ReadonlySet<string>): boolean {
  const labels = host.split('.');
  return labels.some((_, index) => index > 0 && whole.has(labels.slice(index).join('.')));
}
