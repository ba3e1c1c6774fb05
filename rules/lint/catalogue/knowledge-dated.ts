import { CATALOGUE_FILES, type CatalogueFolder } from '../catalogue-folder.ts';
import type { Check } from '../check.ts';

/** Words with which a status or a lead owns that something was not found. */
const NOT_FOUND = /\b(?:undated|not (?:found|verified|proven)|no page|unknown)\b/;
/** A year, or a version, from or until which something is known. */
const DATE = /\b(?:19|20)\d\d\b/;

export const knowledgeDated: Check<CatalogueFolder> = {
  name: 'knowledge-dated',
  why: 'That another maker’s product holds the technology is a grave thing to say: with its source, and as of a day.',
  severity: 'error',
  *run({ whiteLabel }) {
    const file = CATALOGUE_FILES.whiteLabel;
    for (const [index, { id, status, since, until, known, checked }] of (whiteLabel?.items ?? []).entries()) {
      if (checked > (whiteLabel?.asOf ?? '')) {
        const what = `"${id}" was checked on ${checked}, after the day of the file`;
        yield { file, field: `items[${index}].checked`, what, mend: 'set asOf to the newest of the days' };
      }
      if (since !== undefined || until !== undefined || DATE.test(`${status} ${known}`) || NOT_FOUND.test(status))
        continue;
      const what = `"${id}" says neither since when nor until when it is known, nor that no date was found`;
      yield { file, field: `items[${index}].status`, what, mend: 'add since or until, or say "undated" in the status' };
    }
    for (const [index, { name, why, seen }] of (whiteLabel?.leads ?? []).entries()) {
      if (seen !== undefined || NOT_FOUND.test(why)) continue;
      const what = `"${name}" names no page that was read, and does not say that none was found`;
      yield { file, field: `leads[${index}]`, what, mend: 'add the page as `seen`, or say "no page found" in `why`' };
    }
  },
};
