import type { Act, Addressee } from '../../rules/schema/vocabulary.ts';
import { type Phrase, phrase, snake } from './phrase.ts';

/** An act, or several that one sentence names together. */
export type Deed = Act | 'use-in-deliverables' | 'deal' | 'license-renew' | 'sell-update' | 'buy-use';

type Bundle = readonly [Deed, readonly Act[]];

/** Bundles in order of preference, with the acts that must all be there. */
const BUNDLES = [
  ['sell-update', ['buy', 'update']],
  ['buy-use', ['buy', 'use']],
  ['buy-use', ['procure-public', 'use']],
  ['deal', ['buy', 'license']],
  ['deal', ['buy', 'renew']],
  ['license-renew', ['license', 'renew']],
] as const satisfies readonly Bundle[];

/** Names several acts by one deed: the first bundle that they fill, else the first of them. */
export function bundle(acts: readonly [Act, ...Act[]]): Deed {
  return BUNDLES.find(([, parts]) => parts.every((act) => acts.includes(act)))?.[0] ?? acts[0];
}

/** The same in fewer words, for a headline: agreements of every kind go by the name of the sale. */
export function briefly(acts: readonly [Act, ...Act[]]): Deed {
  const deed = bundle(acts);
  return deed === 'deal' ? 'buy' : deed;
}

/** Deeds that the maker or a shop does towards the reader, and so are worded from the other side of the counter. */
const SUPPLIED = [
  'buy',
  'buy-from-third-party-stock',
  'license',
  'renew',
  'license-for-resale-or-integration',
  'auto-renew',
  'activate',
  'download',
  'install',
  'update',
  'use',
  'procure-public',
  'deal',
  'license-renew',
  'sell-update',
  'buy-use',
] as const satisfies readonly Deed[];
type Supplied = (typeof SUPPLIED)[number];

function isSupplied(deed: Deed): deed is Supplied {
  return (SUPPLIED as readonly Deed[]).includes(deed);
}

/**
 * What somebody may or may not do, as an infinitive. The law often files a maker's or a shop's act under the reader's:
 * that Kaspersky may make no new agreement is recorded under `buy`, with the vendor as addressee. Said of them, buying
 * is selling.
 */
export function toDo(deed: Deed, addressee: Addressee): Phrase {
  // FAR 52.204-23 does not bar a contractor from using the product altogether, only in what the contract pays for.
  if (deed === 'use' && addressee === 'us-federal-contractor') return phrase('do_use_in_deliverables');
  const supplies = addressee === 'vendor' || addressee === 'reseller';
  return supplies && isSupplied(deed) ? phrase(`supply_${snake(deed)}`) : phrase(`do_${snake(deed)}`);
}

/** An act as a noun, from the reader's side. */
export function doing(deed: Deed): Phrase {
  return phrase(`doing_${snake(deed)}`);
}

/** Those who are bound. */
export function who(addressee: Addressee): Phrase {
  return phrase(`who_${snake(addressee)}`);
}
