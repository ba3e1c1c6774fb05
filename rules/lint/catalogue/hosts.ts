import { CATALOGUE_FILES, type CatalogueFolder } from '../catalogue-folder.ts';

/** A host of a seller and where it stands. */
export interface Listed {
  host: string;
  seller: string;
  /** As "sellers[3].domains[0]". */
  field: string;
  /** Whether its subdomains belong to the seller too. */
  wide: boolean;
}

export const SELLERS_FILE = CATALOGUE_FILES.sellers;

/** Every host of every seller, in the order of the file. */
export function* hostsOf(sellers: CatalogueFolder['sellers']): Generator<Listed> {
  for (const [index, { id, domains = [], hosts = [], unlisted = [] }] of (sellers?.sellers ?? []).entries()) {
    const at = (field: string, wide: boolean) => (host: string, number: number) => ({
      host,
      seller: id,
      field: `sellers[${index}].${field}[${number}]`,
      wide,
    });
    yield* domains.map(at('domains', true));
    yield* hosts.map(at('hosts', false));
    yield* unlisted.map(({ host }) => host).map(at('unlisted', true));
  }
}
