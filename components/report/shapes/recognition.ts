import * as v from 'valibot';
import { PAGE_KINDS, type Recognition } from '../../../rules/recognition.ts';
import { PRODUCT_CLASSES } from '../../../rules/schema/vocabulary.ts';

export const ReasonShape = v.strictObject({
  key: v.string(),
  where: v.string(),
  text: v.string(),
  speaks: v.picklist(['for', 'against']),
});

const seen = { page: v.picklist(PAGE_KINDS), seller: v.nullable(v.string()), because: v.array(ReasonShape) };

/** What was recognised on a page, and by which signals. */
export const RecognitionShape: v.GenericSchema<unknown, Recognition> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('product'),
    behaviour: v.picklist(['banner', 'hint']),
    product: v.nullable(v.string()),
    productName: v.string(),
    productClass: v.nullable(v.string()),
    lawClass: v.picklist(PRODUCT_CLASSES),
    acts: v.array(v.picklist(['buy', 'renew', 'update', 'download', 'quote'])),
    certainty: v.picklist(['certain', 'likely']),
    ...seen,
  }),
  v.strictObject({ kind: v.literal('nothing'), behaviour: v.literal('none'), ...seen }),
]);
