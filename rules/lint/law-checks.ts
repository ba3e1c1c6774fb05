import type { Check } from './check.ts';
import { canonicalForm } from './law/canonical-form.ts';
import { datesInOrder } from './law/dates-in-order.ts';
import { exceptionsExcept } from './law/exceptions-except.ts';
import { noOverlap } from './law/no-overlap.ts';
import { pathIsId } from './law/path-is-id.ts';
import { placesKnown } from './law/places-known.ts';
import { plainWords } from './law/plain-words.ts';
import { primaryFirst } from './law/primary-first.ts';
import { shape } from './law/shape.ts';
import { sourcesExist } from './law/sources-exist.ts';
import { sourcesUsed } from './law/sources-used.ts';
import { uniqueIds } from './law/unique-ids.ts';
import { verifiedLately } from './law/verified-lately.ts';
import { weakerExplained } from './law/weaker-explained.ts';
import type { LawFolder } from './law-folder.ts';

/** What is asked of the folder of the law, in the order in which a writer would mend it. */
export const LAW_CHECKS: readonly Check<LawFolder>[] = [
  shape,
  pathIsId,
  uniqueIds,
  sourcesExist,
  sourcesUsed,
  primaryFirst,
  datesInOrder,
  noOverlap,
  exceptionsExcept,
  placesKnown,
  weakerExplained,
  plainWords,
  canonicalForm,
  verifiedLately,
];
