import fc from 'fast-check';
import { read } from '../../components/page/read.ts';
import { documentOf } from '../../entrypoints/cli/document.ts';
import {
  type Evidence,
  MARKS,
  MENTION_SHAPES,
  type Mention,
  PLACES,
  RECORD_SOURCES,
  type StructuredRecord,
} from '../../rules/evidence.ts';
import { LIMITS } from '../../rules/evidence-limits.ts';
import { testPages } from '../../tests/pages/pages.ts';
import { once } from './property.ts';
import { address, text } from './texts.ts';

const place = fc.constantFrom(...PLACES);
const line = text(LIMITS.text);
const label = text(LIMITS.label);
const TYPES = ['Product', 'SoftwareApplication', 'Offer', 'NewsArticle', 'JobPosting', 'QAPage', 'ItemList', 'Book'];
const type = fc.oneof(fc.constantFrom('', ...TYPES), label);
const some = <T>(value: fc.Arbitrary<T>, most: number) => fc.array(value, { maxLength: most, size: 'max' });

const record: fc.Arbitrary<StructuredRecord> = fc.record({
  source: fc.constantFrom(...RECORD_SOURCES),
  type,
  name: line,
  brand: line,
  code: label,
  about: line,
  priced: fc.boolean(),
  availability: fc.oneof(fc.constantFrom('InStock', 'Discontinued', ''), label),
  nested: fc.boolean(),
  place,
});

const mention: fc.Arbitrary<Mention> = fc.record({
  text: line,
  shape: fc.constantFrom(...MENTION_SHAPES),
  place,
  label,
  leadsTo: address,
  priced: fc.boolean(),
  controls: some(label, 3),
});

const parts = {
  url: address,
  title: line,
  language: fc.constantFrom('', 'en', 'de-DE', 'zh'),
  from: fc.constantFrom('page' as const, 'address' as const),
  meta: fc.record({
    title: line,
    type: fc.oneof(fc.constantFrom('', 'product', 'article'), line),
    site: line,
    description: line,
    brand: line,
    priced: fc.boolean(),
    authored: fc.boolean(),
  }),
  headings: some(fc.record({ level: fc.integer({ min: 1, max: 6 }), text: line, place }), 4),
  breadcrumbs: some(line, 3),
  records: some(record, 3),
  types: some(type, 2),
  mentions: some(mention, 5),
  controls: some(fc.record({ text: label, hook: label, place, leadsTo: address.map((it) => it.slice(0, 240)) }), 5),
  fields: some(label, 2),
  marks: fc.subarray([...MARKS]),
  prices: fc.nat({ max: 40 }),
  prose: fc.nat({ max: 20_000 }),
  work: fc.record({
    nodes: fc.nat({ max: LIMITS.nodes }),
    characters: fc.nat({ max: LIMITS.characters }),
    scripts: fc.nat({ max: LIMITS.scripts }),
    cut: fc.boolean(),
  }),
} satisfies { [Field in keyof Evidence]: fc.Arbitrary<Evidence[Field]> };

/** What nobody has seen yet. */
const invented: fc.Arbitrary<Evidence> = fc.record(parts);

/** What the written pages say. */
const written = once((): readonly Evidence[] =>
  testPages().map(({ html, expected }) => read(documentOf(html), expected.url)),
);

/** A written page of which some parts are another page's, and some invented. */
const altered: fc.Arbitrary<Evidence> = fc
  .tuple(
    fc.nat(),
    fc.nat(),
    fc.subarray(Object.keys(parts) as (keyof Evidence)[], { maxLength: 4 }),
    fc.oneof(fc.constant({}), fc.record(parts, { requiredKeys: [] })),
  )
  .map(([one, other, fields, invention]) => {
    const pages = written();
    const lender = pages[other % pages.length];
    const borrowed = Object.fromEntries(fields.map((field) => [field, lender?.[field]]));
    return { ...pages[one % pages.length], ...borrowed, ...invention } as Evidence;
  });

/** Anything that a page's process may say and the schema lets through. */
export const evidence: fc.Arbitrary<Evidence> = fc.oneof(
  { weight: 2, arbitrary: invented },
  { weight: 3, arbitrary: altered },
);
