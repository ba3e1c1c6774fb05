import * as v from 'valibot';
import { LIMITS } from './evidence-limits.ts';

/**
 * What a page says, with no opinion in it; every clue says where it was found. Evidence arrives from a process that the
 * page shares, so it is untrusted until it has passed this schema, sizes included.
 */

/** Which part of the page something stands in. Only `main` is the page's own subject. */
export const PLACES = ['main', 'header', 'menu', 'footer', 'aside', 'related', 'reviews', 'advert', 'dialog'] as const;
export type Place = (typeof PLACES)[number];

/** The form in which the brand is mentioned. `line`: a short text of its own; `prose`: inside running text. */
export const MENTION_SHAPES = ['heading', 'link', 'line', 'row', 'cell', 'image', 'control', 'data', 'prose'] as const;
export type MentionShape = (typeof MENTION_SHAPES)[number];

/** How the markup names its product: the vocabulary of structured data. */
export const RECORD_SOURCES = ['json-ld', 'microdata', 'rdfa'] as const;

/** Signs of a kind of page that are markup, not words. */
export const MARKS = ['article', 'byline', 'date', 'comments', 'thread', 'payment-form', 'quantity', 'login'] as const;
export type Mark = (typeof MARKS)[number];

const Text = v.pipe(v.string(), v.maxLength(LIMITS.text));
const Label = v.pipe(v.string(), v.maxLength(LIMITS.label));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const few = <T extends v.GenericSchema>(entry: T, limit: number) => v.pipe(v.array(entry), v.maxLength(limit));

const MetaSchema = v.strictObject({
  /** og:title, og:type, og:site_name, description: empty where the page has none. */
  title: Text,
  type: Text,
  site: Text,
  description: Text,
  /** product:brand, or the maker that a feed names beside a title. */
  brand: Text,
  /** Whether a price stands in the metadata. */
  priced: v.boolean(),
  /** Whether an author or a time of publication stands in the metadata. */
  authored: v.boolean(),
});

const HeadingSchema = v.strictObject({
  level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
  text: Text,
  place: v.picklist(PLACES),
});

/** One thing that structured data describes. */
const RecordSchema = v.strictObject({
  source: v.picklist(RECORD_SOURCES),
  type: Label,
  name: Text,
  /** `brand` or `manufacturer`. */
  brand: Text,
  /** `sku`, `mpn`, `productID`. */
  code: Label,
  /** Author of a book, reviewed item of a review. */
  about: Text,
  /** Whether an offer with a price stands in it. */
  priced: v.boolean(),
  /** The last part of schema.org's address: 'InStock', 'Discontinued'. */
  availability: Label,
  /** Inside another record, as a carousel's products or a product's reviews are. */
  nested: v.boolean(),
  place: v.picklist(PLACES),
});

/** One place in which the brand is named. */
const MentionSchema = v.strictObject({
  text: Text,
  shape: v.picklist(MENTION_SHAPES),
  place: v.picklist(PLACES),
  /** The label of its row: "Manufacturer", "Hersteller". */
  label: Label,
  /** Where the mention's link leads; empty without one. */
  leadsTo: v.pipe(v.string(), v.maxLength(LIMITS.address)),
  /** Whether a price stands in the same small box. */
  priced: v.boolean(),
  /** Labels of the controls in the same small box. */
  controls: few(Label, 6),
});

/** Something to press. */
const ControlSchema = v.strictObject({
  text: Label,
  /** Names in the markup that tell what it does in any language: 'add-to-cart', '/checkout'. */
  hook: Label,
  place: v.picklist(PLACES),
  /** The address of a link that names a host; empty for what stays on the site. */
  leadsTo: Text,
});

export const EvidenceSchema = v.strictObject({
  url: v.pipe(v.string(), v.maxLength(LIMITS.address)),
  title: Text,
  /** The page's own statement of its language; empty without one. */
  language: Label,
  /** `page`: a document was read. `address`: only address and title are known. */
  from: v.picklist(['page', 'address']),
  meta: MetaSchema,
  headings: few(HeadingSchema, LIMITS.headings),
  breadcrumbs: few(Text, LIMITS.breadcrumbs),
  records: few(RecordSchema, LIMITS.records),
  /** Types of the outermost records, articles and threads included. */
  types: few(Label, LIMITS.types),
  mentions: few(MentionSchema, LIMITS.mentions),
  controls: few(ControlSchema, LIMITS.controls),
  /** Names, hints and purposes of the form fields in the main part. */
  fields: few(Label, LIMITS.fields),
  marks: few(v.picklist(MARKS), MARKS.length),
  /** Prices seen in the main part. */
  prices: Count,
  /** Characters of running text in the main part. */
  prose: Count,
  /** How much work the reading was, and whether a limit cut it short. */
  work: v.strictObject({ nodes: Count, characters: Count, scripts: Count, cut: v.boolean() }),
});

export type Evidence = v.InferOutput<typeof EvidenceSchema>;
export type Meta = v.InferOutput<typeof MetaSchema>;
export type StructuredRecord = v.InferOutput<typeof RecordSchema>;
export type Mention = v.InferOutput<typeof MentionSchema>;
export type Control = v.InferOutput<typeof ControlSchema>;
