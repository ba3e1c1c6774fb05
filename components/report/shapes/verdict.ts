import * as v from 'valibot';
import type { Verdict } from '../../../rules/schema/verdict.ts';
import { ACTS, ADDRESSEES, AUDIENCES, EFFECTS, PRODUCT_CLASSES, STATUSES } from '../../../rules/schema/vocabulary.ts';
import { DayShape, MomentShape } from './moment.ts';

const ground = {
  instrument: v.string(),
  provision: v.string(),
  jurisdiction: v.string(),
  effect: v.picklist(EFFECTS),
  addressee: v.picklist(ADDRESSEES),
  pinpoint: v.string(),
  since: MomentShape,
  until: v.exactOptional(MomentShape),
  verified: DayShape,
};

const FindingShape = v.strictObject({
  act: v.picklist(ACTS),
  status: v.picklist(STATUSES),
  grounds: v.array(v.strictObject(ground)),
  conditional: v.array(v.strictObject({ ...ground, audiences: v.array(v.picklist(AUDIENCES)) })),
  verifiedAsOf: v.nullable(DayShape),
  nextChange: v.nullable(MomentShape),
});

/** The engine's answer for one place, as published: `Verdict` for other programs. */
export const VerdictShape: v.GenericSchema<unknown, Verdict> = v.strictObject({
  situation: v.strictObject({
    at: MomentShape,
    place: v.string(),
    audience: v.exactOptional(v.picklist(AUDIENCES)),
    class: v.picklist(PRODUCT_CLASSES),
  }),
  findings: v.array(FindingShape),
  nextChange: v.nullable(MomentShape),
});
