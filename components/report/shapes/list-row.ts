import * as v from 'valibot';
import { ACTS, AUDIENCES, PRODUCT_CLASSES, STATUSES } from '../../../rules/schema/vocabulary.ts';
import { PERSON_REASONS, type RowAnswer } from '../../list/answer.ts';
import { DayShape, MomentShape, VersionShape } from './moment.ts';
import { ReasonShape } from './recognition.ts';

const row = {
  version: VersionShape,
  /** Since 1.1.0: the sheet of a workbook with several. */
  sheet: v.exactOptional(v.string()),
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: v.string(),
  text: v.string(),
  /** Since 1.2.0: `brand-mentioned`. */
  person: v.array(v.picklist(PERSON_REASONS)),
};

const CitationShape = v.strictObject({
  instrument: v.string(),
  provision: v.string(),
  label: v.string(),
  url: v.string(),
  since: MomentShape,
  verified: DayShape,
});

/** One line of the output of a list check. */
export const ListRowShape: v.GenericSchema<unknown, RowAnswer & { version: string }> = v.variant('kind', [
  v.strictObject({ ...row, kind: v.literal('other') }),
  v.strictObject({
    ...row,
    kind: v.literal('unreadable'),
    problem: v.picklist(['quote', 'json', 'not-an-object', 'too-long']),
  }),
  v.strictObject({
    ...row,
    kind: v.literal('product'),
    product: v.nullable(v.string()),
    productName: v.string(),
    lawClass: v.picklist(PRODUCT_CLASSES),
    certainty: v.picklist(['certain', 'likely']),
    because: v.array(ReasonShape),
    date: v.strictObject({
      text: v.string(),
      reading: v.picklist(['day', 'moment', 'either', 'unreadable', 'absent']),
      from: MomentShape,
      to: MomentShape,
      zone: v.exactOptional(v.string()),
    }),
    place: v.string(),
    audience: v.nullable(v.picklist(AUDIENCES)),
    status: v.picklist(STATUSES),
    findings: v.array(
      v.strictObject({ act: v.picklist(ACTS), status: v.picklist(STATUSES), citations: v.array(CitationShape) }),
    ),
  }),
]);
