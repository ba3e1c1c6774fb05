import { createHash } from 'node:crypto';
import { BOOK } from '../../rules/book.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { fill } from '../../rules/docs/fill.ts';
import { bindingTable, checkTable, otherTable, surveyTable, timelineTable } from '../../rules/docs/tables.ts';
import { timelineSvg } from '../../rules/docs/timeline-svg.ts';
import type { Day } from '../../rules/instant.ts';
import { LAW_CHECKS } from '../../rules/lint/law-checks.ts';
import { layout } from '../../rules/lint/layout.ts';
import { undigested } from '../../rules/shipped.ts';
import { jsonSchemas } from './json-schemas.ts';

export const README = 'README.md';

/** SHA-256 of the rules as they would be shipped with this day of revision, in hexadecimal. */
export function digestOf(revision: Day): string {
  return createHash('sha256')
    .update(undigested({ ...BOOK, revision }, CATALOGUE))
    .digest('hex');
}

/**
 * The stamp of the rules: the day of their last change and their digest. The day stays while nothing changed, and becomes
 * `today` when something did.
 */
export function revisionText(today: Day): string {
  const unchanged = digestOf(BOOK.revision) === BOOK.digest;
  const revision = unchanged ? BOOK.revision : today;
  return layout({ revision, digest: unchanged ? BOOK.digest : digestOf(revision) });
}

/** Every file within `rules/` that is made from the data, by path; `readme` is the page as people wrote it. */
export function generatedFiles(readme: string, today: Day): ReadonlyMap<string, string> {
  return new Map([
    ...jsonSchemas(),
    ['timeline.svg', timelineSvg(BOOK)],
    ['revision.json', revisionText(today)],
    [
      README,
      fill(readme, {
        'binding rules': bindingTable(BOOK),
        'other statements': otherTable(BOOK),
        timeline: timelineTable(BOOK),
        places: surveyTable(BOOK),
        checks: checkTable(LAW_CHECKS),
      }),
    ],
  ]);
}
