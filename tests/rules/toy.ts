import { bindBook } from '../../rules/bind-book.ts';
import type { Day, Instant } from '../../rules/instant.ts';
import type { Book, Instrument, Jurisdiction, Provision, Source } from '../../rules/schema/law.ts';

/** A source that every toy provision cites. */
export const TOY_SOURCE: Source = {
  id: 'toy-source',
  title: 'Toy source',
  publisher: 'Toy press',
  kind: 'news',
  citation: 'toy 1',
  url: 'https://example.org/toy',
  published: '2020-01-01' as Day,
  language: 'en',
  tier: 'primary',
  verified: '2021-01-01' as Day,
};

const PLACES: readonly Jurisdiction[] = [
  { id: 'EU', name: 'European Union', surveyed: { on: '2021-06-01' as Day, depth: 'searched' } },
  { id: 'US', name: 'United States', surveyed: { on: '2021-06-01' as Day, depth: 'searched' } },
  { id: 'US-TX', name: 'Texas', within: 'US', surveyed: { on: '2021-06-01' as Day, depth: 'searched' } },
  { id: 'DE', name: 'Germany', within: 'EU', surveyed: { on: '2021-06-02' as Day, depth: 'searched' } },
  { id: 'KE', name: 'Kenya' },
];

/** A provision with everything that a test does not care about. */
export function provision(id: string, parts: Partial<Provision> = {}): Provision {
  return {
    id,
    says: 'Nobody may do it, as far as this toy knows.',
    effect: 'prohibited',
    acts: ['buy'],
    addressee: 'vendor',
    affects: ['us-consumer', 'us-business', 'non-us-consumer', 'non-us-business'],
    products: ['consumer-av'],
    applies: { from: '2020-01-01T00:00:00+00:00' as Instant },
    cites: [{ source: TOY_SOURCE.id, pinpoint: 'page 1' }],
    ...parts,
  };
}

/** An instrument of one place with these provisions. */
export function instrument(id: string, provisions: Provision[], parts: Partial<Instrument> = {}): Instrument {
  return {
    id,
    title: `Toy instrument ${id}`,
    shortTitle: id,
    kind: 'statute',
    issuer: 'Toy parliament',
    jurisdiction: id.slice(0, 2),
    citation: 'Toy 1',
    issued: '2019-12-01' as Day,
    provisions,
    verified: { on: '2021-01-01' as Day, by: TOY_SOURCE.id },
    confidence: 'high',
    ...parts,
  };
}

/** A book of toys. */
export function toyBook(...instruments: Instrument[]): Book {
  return bindBook({ instruments, sources: [TOY_SOURCE], jurisdictions: PLACES, revision: '2021-06-01', digest: '' });
}
