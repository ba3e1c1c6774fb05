import { catalogueCanonicalForm } from './catalogue/canonical-form.ts';
import { classExplained } from './catalogue/class-explained.ts';
import { codesFit } from './catalogue/codes-fit.ts';
import { hostsInOrder } from './catalogue/hosts-in-order.ts';
import { hostsOnce } from './catalogue/hosts-once.ts';
import { hostsReal } from './catalogue/hosts-real.ts';
import { knowledgeDated } from './catalogue/knowledge-dated.ts';
import { namesCarryBrand } from './catalogue/names-carry-brand.ts';
import { namesOnce } from './catalogue/names-once.ts';
import { namesUncommon } from './catalogue/names-uncommon.ts';
import { patternsAnchored } from './catalogue/patterns-anchored.ts';
import { patternsFit } from './catalogue/patterns-fit.ts';
import { patternsQuick } from './catalogue/patterns-quick.ts';
import { catalogueShape } from './catalogue/shape.ts';
import { tiersKnown } from './catalogue/tiers-known.ts';
import { wordsAgree } from './catalogue/words-agree.ts';
import type { CatalogueFolder } from './catalogue-folder.ts';
import type { Check } from './check.ts';

/** What is asked of the catalogue, in the order in which a writer would mend it. */
export const CATALOGUE_CHECKS: readonly Check<CatalogueFolder>[] = [
  catalogueShape,
  namesOnce,
  namesCarryBrand,
  namesUncommon,
  tiersKnown,
  classExplained,
  codesFit,
  hostsOnce,
  hostsReal,
  hostsInOrder,
  patternsFit,
  patternsAnchored,
  patternsQuick,
  wordsAgree,
  knowledgeDated,
  catalogueCanonicalForm,
];
