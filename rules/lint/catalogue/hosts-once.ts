import { CATALOGUE_FILES, type CatalogueFolder } from '../catalogue-folder.ts';
import type { Check } from '../check.ts';
import { hostsOf, SELLERS_FILE } from './hosts.ts';

export const hostsOnce: Check<CatalogueFolder> = {
  name: 'hosts-once',
  why: 'A host of two sellers, or of a seller that never sells, has two answers.',
  severity: 'error',
  *run({ sellers, hosts }) {
    const first = new Map<string, { seller: string; field: string }>();
    for (const { host, seller, field } of hostsOf(sellers)) {
      const earlier = first.get(host);
      if (earlier === undefined) first.set(host, { seller, field });
      else {
        const what = `${host} already stands at "${earlier.seller}" (${earlier.field})`;
        yield { file: SELLERS_FILE, field, what, mend: 'leave it in one place' };
      }
    }
    for (const [why, never] of Object.entries(hosts?.never ?? {})) {
      for (const [index, host] of never.entries()) {
        const seller = first.get(host)?.seller;
        if (seller === undefined) continue;
        const what = `${host} is a host of the seller "${seller}" too`;
        yield {
          file: CATALOGUE_FILES.hosts,
          field: `never.${why}[${index}]`,
          what,
          mend: 'take it out of one of the two',
        };
      }
    }
  },
};
