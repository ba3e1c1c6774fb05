import type { JurisdictionId } from '../../rules/schema/verdict.ts';
import type { Audience } from '../../rules/schema/vocabulary.ts';

/** Who said so: the notice can then admit what it assumed. */
export type Origin = 'policy' | 'choice' | 'assumption';

/** A fact about the reader that remembers who said it. */
export interface Fact<T> {
  value: T;
  from: Origin;
}

/** Where and for whom the reader acts. */
export interface Reader {
  /** Places whose law is asked about, in the reader's order; the strictest answer among them speaks first. Never empty. */
  places: Fact<JurisdictionId[]>;
  /** Absent: nobody said for whom the reader buys. */
  audience?: Fact<Audience>;
}
