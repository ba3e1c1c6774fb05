import * as v from 'valibot';
import { EvidenceSchema } from '../../../rules/evidence.ts';
import { AUDIENCES, STATUSES } from '../../../rules/schema/vocabulary.ts';
import { QUESTIONS } from '../../notice/notice.ts';
import { DayShape, MomentShape, VersionShape } from './moment.ts';
import { RecognitionShape } from './recognition.ts';
import { VerdictShape } from './verdict.ts';

/** The version of the record's shape, apart from the program's. */
export const RECORD_VERSION = '1.1.0';

const OriginShape = v.picklist(['policy', 'choice', 'assumption']);
const questions = Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[];

const CitationShape = v.strictObject({
  label: v.string(),
  title: v.string(),
  publisher: v.string(),
  url: v.string(),
  archived: v.exactOptional(v.string()),
  primary: v.boolean(),
  language: v.string(),
  verified: v.string(),
});

const StatementShape = v.strictObject({
  text: v.string(),
  original: v.exactOptional(v.array(v.strictObject({ text: v.string(), lang: v.literal('en') }))),
  citations: v.array(CitationShape),
});

/** The sentences as they were shown, in the language in which they were shown. */
export const WordingShape = v.strictObject({
  lang: v.string(),
  dir: v.picklist(['ltr', 'rtl']),
  product: v.string(),
  place: v.string(),
  /** Since 1.1.0: how the answer for another moment than that of recording is to be read. */
  asked: v.exactOptional(
    v.strictObject({ stance: v.picklist(['past', 'future']), moment: v.string(), statements: v.array(StatementShape) }),
  ),
  headline: v.string(),
  lead: v.string(),
  about: v.exactOptional(v.string()),
  answers: v.array(
    v.strictObject({
      question: v.picklist(questions),
      label: v.string(),
      status: v.picklist(STATUSES),
      word: v.string(),
      sentence: v.string(),
      citations: v.array(CitationShape),
    }),
  ),
  assumption: v.exactOptional(v.string()),
  using: StatementShape,
  notCovered: v.exactOptional(StatementShape),
  statements: v.array(StatementShape),
  conditional: v.array(StatementShape),
  otherPlaces: v.array(StatementShape),
  organisation: v.exactOptional(
    v.strictObject({ name: v.string(), message: v.exactOptional(v.string()), statements: v.array(StatementShape) }),
  ),
  why: v.array(v.string()),
  stale: v.exactOptional(v.string()),
  rules: v.string(),
  disclaimer: v.string(),
});

/** A legal text that the answers rest on, with every place where it can be read. */
export const InstrumentShape = v.strictObject({
  id: v.string(),
  title: v.string(),
  citation: v.string(),
  issuer: v.string(),
  /** When the authority adopted or announced it. */
  issued: DayShape,
  /** When an official journal printed it, where that is another day. */
  published: v.exactOptional(DayShape),
  verified: DayShape,
  sources: v.array(
    v.strictObject({
      id: v.string(),
      title: v.string(),
      publisher: v.string(),
      url: v.string(),
      archived: v.exactOptional(v.string()),
      tier: v.picklist(['primary', 'secondary']),
      verified: DayShape,
    }),
  ),
});

/** Everything that was known, concluded and said about one page at one moment: one file to keep. */
export const RecordShape = v.strictObject({
  kind: v.literal('caveat-record'),
  version: VersionShape,
  /** When the record was made. */
  made: v.strictObject({ local: MomentShape, utc: MomentShape }),
  /** The moment that was asked about. */
  asked: MomentShape,
  page: v.strictObject({ url: v.string(), title: v.string() }),
  recognition: RecognitionShape,
  situation: v.strictObject({
    places: v.strictObject({ value: v.array(v.string()), from: OriginShape }),
    audience: v.exactOptional(v.strictObject({ value: v.picklist(AUDIENCES), from: OriginShape })),
  }),
  verdicts: v.array(VerdictShape),
  /** Absent where nothing was recognised, and so nothing was said. */
  wording: v.exactOptional(WordingShape),
  instruments: v.array(InstrumentShape),
  rules: v.strictObject({ revision: DayShape, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  program: v.strictObject({ name: v.string(), version: v.string() }),
  /** What the page said, so that the answer can be found again. */
  evidence: EvidenceSchema,
});

export type Record = v.InferOutput<typeof RecordShape>;
export type Wording = v.InferOutput<typeof WordingShape>;
export type RecordedInstrument = v.InferOutput<typeof InstrumentShape>;
