import type { CatalogueFolder } from '../catalogue-folder.ts';
import type { Check } from '../check.ts';
import { SELLERS_FILE } from './hosts.ts';

export const hostsInOrder: Check<CatalogueFolder> = {
  name: 'hosts-in-order',
  why: 'In a sorted list a host that is there already, or missing, is seen at a glance.',
  severity: 'error',
  *run({ sellers }) {
    for (const [index, { domains = [], hosts = [], unlisted = [] }] of (sellers?.sellers ?? []).entries()) {
      const lists = { domains, hosts, unlisted: unlisted.map(({ host }) => host) };
      for (const [list, entries] of Object.entries(lists)) {
        const late = entries.findIndex((host, at) => at > 0 && (entries[at - 1] ?? '') > host);
        if (late < 0) continue;
        const what = `${entries[late]} stands behind ${entries[late - 1]}`;
        yield {
          file: SELLERS_FILE,
          field: `sellers[${index}].${list}[${late}]`,
          what,
          mend: 'sort the list by letters',
        };
      }
    }
  },
};
