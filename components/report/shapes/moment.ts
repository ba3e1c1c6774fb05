import * as v from 'valibot';
import type { Day, Instant } from '../../../rules/instant.ts';

/** A moment with its offset. What others wrote may leave out the seconds or say "Z". */
export const MomentShape = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/,
    'a moment is written YYYY-MM-DDThh:mm:ss with its offset',
  ),
  v.transform((text) => text as Instant),
);

export const DayShape = v.pipe(
  v.string(),
  v.isoDate('a day is written YYYY-MM-DD'),
  v.transform((text) => text as Day),
);

/** Semantic version of a published shape: what adds a key raises the second number, what removes or changes one the first. */
export const VersionShape = v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version is written 1.0.0'));
