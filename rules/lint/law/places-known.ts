import type { Check } from '../check.ts';
import { JURISDICTIONS_FILE, type LawFolder } from '../law-folder.ts';

export const placesKnown: Check<LawFolder> = {
  name: 'places-known',
  why: 'A law of a place that is not listed, or that nobody is recorded to have surveyed, would be told beside "not surveyed".',
  severity: 'error',
  *run({ instruments, jurisdictions, today }) {
    const places = new Map(jurisdictions.map(({ record }) => [record.id, record]));
    for (const { file, record } of instruments) {
      const place = places.get(record.jurisdiction);
      const mend = `add it to ${JURISDICTIONS_FILE}, with the day of the survey`;
      if (place === undefined)
        yield { file, field: 'jurisdiction', what: `${record.jurisdiction} is not listed`, mend };
      else if (place.surveyed === undefined) {
        yield { file, field: 'jurisdiction', what: `${record.jurisdiction} has no day of survey`, mend };
      }
    }
    for (const { file, field, record } of jurisdictions) {
      if (record.surveyed && record.surveyed.on > today) {
        yield {
          file,
          field: `${field}.surveyed.on`,
          what: 'this day has not come yet',
          mend: 'write the day of the search',
        };
      }
      if (record.within === undefined) continue;
      const outer = places.get(record.within);
      if (outer === undefined) {
        yield {
          file,
          field: `${field}.within`,
          what: `${record.within} is not listed`,
          mend: 'list it, or mend the code',
        };
      } else if (outer.within !== undefined) {
        const what = `${record.id} lies within ${outer.id}, which lies within ${outer.within}`;
        yield { file, field: `${field}.within`, what, mend: 'places nest one deep; name the outermost' };
      }
    }
  },
};
