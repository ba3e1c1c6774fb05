import { CATALOGUE } from './catalogue.ts';
import type { Pattern, Seller } from './schema/catalogue.ts';
import { ADDRESS_KINDS, type AddressKind } from './schema/page-words.ts';

/** What an address of a seller leads to, and by which shape. */
export interface AddressReading {
  kind: AddressKind;
  /** The shape also fits ordinary pages. */
  broad: boolean;
}

interface Entry {
  seller: Seller;
  /** Whether subdomains belong to it too. */
  wide: boolean;
}

let byHost: ReadonlyMap<string, Entry> | undefined;

function sellersByHost(): ReadonlyMap<string, Entry> {
  byHost ??= new Map(
    CATALOGUE.sellers.flatMap((seller): [string, Entry][] => [
      ...(seller.domains ?? []).map((host): [string, Entry] => [host, { seller, wide: true }]),
      ...(seller.unlisted ?? []).map(({ host }): [string, Entry] => [host, { seller, wide: true }]),
      ...(seller.hosts ?? []).map((host): [string, Entry] => [host, { seller, wide: false }]),
    ]),
  );
  return byHost;
}

/** A host and the domains above it, longest first: "a.b.com", "b.com", "com". */
export function domainsOf(host: string): string[] {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.').slice(-12);
  return labels.map((_, index) => labels.slice(index).join('.'));
}

/**
 * The seller at a host, by its longest known domain: my.kaspersky.com before kaspersky.com. A domain counts when it is
 * equal or stands behind a dot, so "notamazon.com" is not Amazon. Takes a host name; answers `null` for a stranger.
 */
export function findSeller(host: string): Seller | null {
  const bare = host.toLowerCase().replace(/^www\./, '');
  for (const domain of domainsOf(bare)) {
    const entry = sellersByHost().get(domain);
    if (entry && (entry.wide || domain === bare)) return entry.seller;
  }
  return null;
}

const compiled = new Map<string, RegExp>();

/** A pattern of the catalogue, compiled once. */
export function expression(source: string, flags = ''): RegExp {
  const key = `${flags}/${source}`;
  const known = compiled.get(key);
  if (known) return known;
  const fresh = new RegExp(source, flags);
  compiled.set(key, fresh);
  return fresh;
}

/** All address shapes of one kind that a seller has, its own before the shared ones. */
export function shapesOf(seller: Seller, kind: AddressKind): Pattern[] {
  const shared = (seller.shapes ?? []).flatMap((name) => CATALOGUE.shapes[name]?.[kind] ?? []);
  return [...(seller[kind] ?? []), ...shared];
}

/**
 * What an address leads to at a seller. Takes path and query ("/dp/B0…?th=1"), at most 2,048 characters of them; answers
 * `null` when no shape fits, which says nothing: the shapes help, they do not decide. Parts that offer nothing are
 * tested first, then carts, searches and products.
 */
export function readAddress(seller: Seller, pathAndQuery: string): AddressReading | null {
  const address = pathAndQuery.slice(0, 2_048);
  for (const kind of ADDRESS_KINDS) {
    for (const { re, broad } of shapesOf(seller, kind)) {
      if (expression(re).test(address)) return { kind, broad: broad ?? false };
    }
  }
  return null;
}
