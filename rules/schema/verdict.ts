import type { Day, Instant } from '../instant.ts';
import type { Act, Addressee, Audience, Effect, ProductClass, Status } from './vocabulary.ts';

/** 'US', 'US-TX', 'DE', 'EU': ISO 3166-1 alpha-2, ISO 3166-2 for the states of the US, and 'EU'. */
export type JurisdictionId = string;

/** What `judge` is asked about: plain values; who said them is remembered one layer up. */
export interface Situation {
  at: Instant;
  place: JurisdictionId;
  /** Absent: not known. Rules for particular audiences then become conditional instead of silent. */
  audience?: Audience;
  class: ProductClass;
}

/** One provision that reaches the situation, as it is cited. */
export interface Ground {
  instrument: string;
  provision: string;
  jurisdiction: JurisdictionId;
  effect: Effect;
  addressee: Addressee;
  pinpoint: string;
  since: Instant;
  until?: Instant;
  /** The day on which the instrument was last seen to hold. */
  verified: Day;
}

/** A provision that would reach a reader of one of these audiences. */
export interface ConditionalGround extends Ground {
  audiences: Audience[];
}

/** The answer for one act. */
export interface Finding {
  act: Act;
  status: Status;
  /** The provisions that reach the reader, strictest effect first; those with the status's effect decide. */
  grounds: Ground[];
  /** Provisions that would reach the reader if a fact that is not known were so. */
  conditional: ConditionalGround[];
  /** Latest day on which a deciding ground was verified; the survey day where nothing was found; null: not surveyed. */
  verifiedAsOf: Day | null;
  /** The first instant after `at` at which status or grounds differ; null when none is on record. */
  nextChange: Instant | null;
}

/** The answers for all asked acts in one place. */
export interface Verdict {
  situation: Situation;
  findings: Finding[];
  nextChange: Instant | null;
}
