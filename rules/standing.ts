import { CATALOGUE } from './catalogue.ts';
import { folded } from './fold.ts';
import { domainsOf, findSeller } from './seller.ts';

/**
 * What a host is to us. `vendor`: the vendor's own. `vendor-silent`: the vendor's own, and nothing is offered there.
 * `seller`: a known seller. `never`: an archive, a newspaper, a code host: nothing is sold there. `lookalike`: an unknown
 * host that carries the vendor's name, or a misspelling of it. `unknown`: nothing is known.
 */
export type Standing =
  | { kind: 'vendor' }
  | { kind: 'vendor-silent'; why: string }
  | { kind: 'seller' }
  | { kind: 'never'; why: string }
  | { kind: 'lookalike'; deceives: boolean }
  | { kind: 'unknown' };

interface HostTables {
  silent: ReadonlyMap<string, string>;
  never: ReadonlyMap<string, string>;
  genuine: ReadonlySet<string>;
}

let tables: HostTables | undefined;

function hostTables(): HostTables {
  const { genuine, vendorSilent, never } = CATALOGUE.hosts;
  tables ??= {
    silent: new Map(vendorSilent.map(({ host, why }) => [host, why])),
    never: new Map(Object.entries(never).flatMap(([why, hosts]) => hosts.map((host) => [host, why] as const))),
    genuine: new Set(genuine),
  };
  return tables;
}

/** Addresses of a machine or a network at home: not the public web. */
const LOCAL =
  /^(?:localhost|.*\.(?:local|localhost|internal|lan|home|corp|test)|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\]|[^.]+)$/;

/** How a host stands to the vendor and to selling. Takes a host name as `URL.hostname` gives it. */
export function standingOf(host: string): Standing {
  const bare = host.toLowerCase().replace(/^www\./, '');
  if (LOCAL.test(bare)) return { kind: 'never', why: 'local' };
  const domains = domainsOf(bare);
  const { silent, never, genuine } = hostTables();
  const quiet = domains.map((domain) => silent.get(domain)).find((why) => why !== undefined);
  if (quiet !== undefined) return { kind: 'vendor-silent', why: quiet };
  if (domains.some((domain) => genuine.has(domain))) return { kind: 'vendor' };
  for (const domain of domains) {
    if (findSeller(domain) !== null && findSeller(bare) !== null) return { kind: 'seller' };
    const why = never.get(domain);
    if (why !== undefined) return { kind: 'never', why };
  }
  return lookalike(bare);
}

/**
 * A host that carries the vendor's name and is none of the vendor's. It deceives outright when it misspells the name, or
 * puts a genuine address in front of another domain, as "kaspersky.com.example.net".
 */
function lookalike(host: string): Standing {
  const { latin, misspelt } = CATALOGUE.brand;
  const words = folded(host).trim();
  const wrong = [
    ...misspelt.observed,
    ...misspelt.plausible,
    ...CATALOGUE.brand.never.filter((near) => near === 'kasperskyy'),
  ];
  const misspells = wrong.some(
    (token) => token.length > 6 && !latin.some((right) => right.includes(token)) && words.includes(token),
  );
  const names = latin.some((token) => words.includes(token));
  if (!misspells && !names) return { kind: 'unknown' };
  const fronts = CATALOGUE.hosts.genuine.some((domain) => `.${host}`.includes(`.${domain}.`));
  return { kind: 'lookalike', deceives: misspells || fronts };
}
