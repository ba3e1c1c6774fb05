import type { Day, Instant } from '../../rules/instant.ts';
import type { Reason } from '../../rules/recognition.ts';
import type { JurisdictionId } from '../../rules/schema/verdict.ts';
import type { Act, Audience, ProductClass, Status } from '../../rules/schema/vocabulary.ts';
import type { RowProblem } from './row.ts';

/** Why a person should look at a row; each has a sentence in the messages (`list_person_*`). */
export const PERSON_REASONS = [
  'unreadable',
  'unsure-product',
  'unknown-line',
  'brand-mentioned',
  'no-date',
  'unreadable-date',
  'either-date',
  'changes-that-day',
  'issued-later',
  'depends-on-audience',
  'unclear-law',
  'not-surveyed',
] as const;
export type PersonReason = (typeof PERSON_REASONS)[number];

/** A text that decides an answer, ready to be cited. */
export interface RowCitation {
  instrument: string;
  provision: string;
  /** "89 FR 52434, opening paragraphs" */
  label: string;
  url: string;
  since: Instant;
  verified: Day;
}

/** What the law says of one act on the row's day. */
export interface RowFinding {
  act: Act;
  status: Status;
  citations: RowCitation[];
}

/** How the row's date was read, and the first and last moment that was judged. */
export interface RowDate {
  /** As written; empty when the row has none. */
  text: string;
  reading: 'day' | 'moment' | 'either' | 'unreadable' | 'absent';
  from: Instant;
  to: Instant;
  /** The zone that was assumed, since the cell names none. */
  zone?: string;
}

interface AnyRow {
  /** The sheet of a workbook with several. */
  sheet?: string;
  line: number;
  /** The row's own number or name, from its column. */
  id: string;
  /** The words that were read, at most 300 characters. */
  text: string;
  person: PersonReason[];
}

/** The answer to one row of a list. */
export type RowAnswer = AnyRow &
  (
    | { kind: 'other' }
    | { kind: 'unreadable'; problem: RowProblem }
    | {
        kind: 'product';
        product: string | null;
        productName: string;
        lawClass: ProductClass;
        certainty: 'certain' | 'likely';
        because: Reason[];
        date: RowDate;
        place: JurisdictionId;
        audience: Audience | null;
        /** The strictest of the findings. */
        status: Status;
        findings: RowFinding[];
      }
  );
export type ProductRow = Extract<RowAnswer, { kind: 'product' }>;
