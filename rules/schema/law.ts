import * as v from 'valibot';
import type { Day, Instant } from '../instant.ts';
import { ACTS, type Act, ADDRESSEES, AUDIENCES, CONFIDENCES, EFFECTS, PRODUCT_CLASSES } from './vocabulary.ts';

/** A day, as "2024-06-24". */
export const DaySchema = v.pipe(
  v.string(),
  v.isoDate('a day is written YYYY-MM-DD'),
  v.transform((text) => text as Day),
);

/** A moment with seconds and offset, as "2024-07-20T00:00:00-04:00"; "Z" is not used, so that the place stays visible. */
export const InstantSchema = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/,
    'an instant is written YYYY-MM-DDThh:mm:ss±hh:mm, with its offset',
  ),
  v.transform((text) => text as Instant),
);

/** Half-open: `from` is inside, `until` is not. No `until`: still running. */
export const IntervalSchema = v.strictObject({ from: InstantSchema, until: v.optional(InstantSchema) });

/** Where a statement can be read. */
export const CiteSchema = v.strictObject({ source: v.string(), pinpoint: v.pipe(v.string(), v.minLength(3)) });

/** A condition or exemption that the vocabulary cannot say; shown to readers, not judged. */
export const ExceptionSchema = v.strictObject({
  /** In our own plain words. */
  says: v.pipe(v.string(), v.minLength(10)),
});

/** One rule: who may or must not do what, with which products, from when until when. */
export const ProvisionSchema = v.strictObject({
  /** Unique within its instrument, kebab-case. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** What the provision says, in our own plain words; never a copied sentence. */
  says: v.pipe(v.string(), v.minLength(20)),
  effect: v.picklist(EFFECTS),
  acts: v.pipe(v.array(v.picklist(ACTS)), v.minLength(1)),
  /** Whose conduct is governed. */
  addressee: v.picklist(ADDRESSEES),
  /** Who is told: the audiences that the rule reaches or concerns. */
  affects: v.union([v.literal('any'), v.pipe(v.array(v.picklist(AUDIENCES)), v.minLength(1))]),
  products: v.pipe(v.array(v.picklist(PRODUCT_CLASSES)), v.minLength(1)),
  applies: IntervalSchema,
  /**
   * Provisions of the same instrument that do not apply where this one does. It never reaches into another instrument:
   * what one text leaves out, another may still forbid.
   */
  exceptionTo: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
  exceptions: v.optional(v.pipe(v.array(ExceptionSchema), v.minLength(1))),
  cites: v.pipe(v.array(CiteSchema), v.minLength(1)),
  /** How we read it where the text leaves room, and why. */
  reading: v.optional(v.string()),
  /** Lower than the instrument's, when the texts support this provision less. */
  confidence: v.optional(v.picklist(CONFIDENCES)),
});

/** A consequence that a text names, as a fact with its year and source. */
export const PenaltySchema = v.strictObject({
  says: v.string(),
  year: v.optional(v.pipe(v.number(), v.integer())),
  cites: v.pipe(v.array(CiteSchema), v.minLength(1)),
});

/** One legal instrument, one file; the path is made of jurisdiction and id. */
export const InstrumentSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: v.pipe(v.string(), v.regex(/^[A-Z]{2}(-[A-Z0-9]+)+$/)),
  title: v.string(),
  shortTitle: v.pipe(v.string(), v.maxLength(60)),
  kind: v.picklist([
    'statute',
    'regulation',
    'determination',
    'directive',
    'designation',
    'contract-clause',
    'executive-order',
    'advisory',
    'position',
    'report',
  ]),
  issuer: v.string(),
  jurisdiction: v.pipe(v.string(), v.regex(/^(?:[A-Z]{2}|US-[A-Z]{2})$/)),
  /** As a lawyer would cite it. */
  citation: v.string(),
  /** The day on which the authority adopted or announced it. */
  issued: DaySchema,
  /** The day of publication in an official journal, where that is another text or day. */
  published: v.optional(DaySchema),
  provisions: v.pipe(v.array(ProvisionSchema), v.minLength(1)),
  penalties: v.optional(v.array(PenaltySchema)),
  /** When the instrument was last seen to hold, and by which source. */
  verified: v.strictObject({ on: DaySchema, by: v.string() }),
  /** Days after `verified.on` when the notice starts to say that the rule has not been checked lately. */
  reviewAfterDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  confidence: v.picklist(CONFIDENCES),
  /** What stays uncertain about the instrument as a whole. */
  uncertain: v.optional(v.array(v.string())),
});

/** A text that was read. */
export const SourceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  title: v.string(),
  publisher: v.string(),
  kind: v.string(),
  citation: v.string(),
  url: v.pipe(v.string(), v.regex(/^https?:\/\//)),
  archived: v.optional(v.pipe(v.string(), v.regex(/^https:\/\//))),
  published: v.nullable(DaySchema),
  publishedApproximate: v.optional(v.boolean()),
  language: v.string(),
  /** primary: the text of the authority itself was read, also on a mirror; secondary: a report of it. */
  tier: v.picklist(['primary', 'secondary']),
  /** The day on which the stored copy was last read. */
  verified: DaySchema,
});

/** A place, what contains it, and when its law was last surveyed. */
export const JurisdictionSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^(?:[A-Z]{2}|US-[A-Z]{2})$/)),
  name: v.string(),
  /** The place whose law also holds here: 'US' for 'US-TX', 'EU' for its members. */
  within: v.optional(v.string()),
  /** Absent: nobody looked, and the answer is "not surveyed". */
  surveyed: v.optional(
    v.strictObject({
      /** The day on which somebody last searched. */
      on: DaySchema,
      depth: v.picklist(['searched', 'lightly-searched']),
      /** The newest text about this place that the search found. */
      newest: v.optional(DaySchema),
      cites: v.optional(v.array(CiteSchema)),
    }),
  ),
  /** The authority that a reader can ask. */
  authority: v.optional(v.strictObject({ name: v.string(), url: v.string() })),
});

export type Cite = v.InferOutput<typeof CiteSchema>;
export type Provision = v.InferOutput<typeof ProvisionSchema>;
export type Instrument = v.InferOutput<typeof InstrumentSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Jurisdiction = v.InferOutput<typeof JurisdictionSchema>;

/** One provision together with the instrument it stands in. */
export interface Rule {
  readonly instrument: Instrument;
  readonly provision: Provision;
}

/** Everything we claim to know of the law, frozen, with the day and digest of this state. */
export interface Book {
  readonly revision: Day;
  /** SHA-256 of the shipped rules file, hexadecimal. */
  readonly digest: string;
  /** In the order of their ids. */
  readonly instruments: readonly Instrument[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>;
  /** The provisions that speak of an act, in the order of instruments and provisions. */
  readonly rules: ReadonlyMap<Act, readonly Rule[]>;
}
