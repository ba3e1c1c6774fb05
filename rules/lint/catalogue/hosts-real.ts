import { parse } from 'tldts';
import { CATALOGUE_FILES, type CatalogueFolder } from '../catalogue-folder.ts';
import type { Check, Complaint } from '../check.ts';
import { hostsOf, SELLERS_FILE } from './hosts.ts';

export const hostsReal: Check<CatalogueFolder> = {
  name: 'hosts-real',
  why: 'Each host becomes a permission. One that covers a public suffix would ask for everybody’s sites under it.',
  severity: 'error',
  *run({ sellers, hosts }) {
    for (const { host, field, wide } of hostsOf(sellers)) yield* trouble(host, wide, SELLERS_FILE, field);
    if (hosts === undefined) return;
    const file = CATALOGUE_FILES.hosts;
    for (const [index, host] of hosts.genuine.entries()) yield* trouble(host, true, file, `genuine[${index}]`);
    for (const [index, { host }] of hosts.vendorSilent.entries()) {
      yield* trouble(host, true, file, `vendorSilent[${index}].host`);
    }
    for (const [why, list] of Object.entries(hosts.never)) {
      // Where nothing is ever sold, a whole suffix may be named: it asks for no permission.
      for (const [index, host] of list.entries()) yield* trouble(host, false, file, `never.${why}[${index}]`);
    }
  },
};

/** Under names that are reserved for examples and tests nobody can have a shop. */
const RESERVED = /(?:^|\.)(?:example|invalid|localhost|test|local)(?:\.(?:com|net|org))?$/;

function* trouble(host: string, wide: boolean, file: string, field: string): Generator<Complaint> {
  const { isIcann, isPrivate, publicSuffix } = parse(host, { allowPrivateDomains: true });
  const because = (what: string, mend: string): Complaint => ({ file, field, what: `${host} ${what}`, mend });
  if (RESERVED.test(host)) yield because('is reserved for examples', 'name a host that exists');
  else if (!isIcann && !isPrivate)
    yield because('ends in no suffix that the Public Suffix List knows', 'look for a slip of the pen');
  else if (wide && publicSuffix === host) yield because('is a public suffix', 'name the domain of one owner below it');
}
