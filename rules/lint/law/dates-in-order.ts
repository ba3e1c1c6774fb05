import { compareInstants, dayOf } from '../../instant.ts';
import type { Check } from '../check.ts';
import { type LawFolder, provisionsOf } from '../law-folder.ts';

export const datesInOrder: Check<LawFolder> = {
  name: 'dates-in-order',
  why: 'A rule that ends before it starts, or starts before anybody issued it, is a slip of the pen that nobody would notice in an answer.',
  severity: 'error',
  *run(folder) {
    for (const { file, field, instrument, provision } of provisionsOf(folder)) {
      const { from, until } = provision.applies;
      if (dayOf(from) < instrument.issued) {
        const what = `applies from ${from}, before the instrument was issued on ${instrument.issued}`;
        yield { file, field: `${field}.applies.from`, what, mend: 'mend one of the two dates' };
      }
      if (until !== undefined && compareInstants(from, until) >= 0) {
        const what = `ends at ${until}, not after it starts at ${from}`;
        yield {
          file,
          field: `${field}.applies.until`,
          what,
          mend: 'mend one of the two instants; "until" is the first moment outside',
        };
      }
    }
    for (const { file, record } of folder.instruments) {
      const { verified, issued } = record;
      if (verified.on > folder.today) {
        yield {
          file,
          field: 'verified.on',
          what: `${verified.on} has not come yet`,
          mend: 'write the day on which the text was read',
        };
      }
      if (verified.on < issued) {
        const what = `verified on ${verified.on}, before it was issued on ${issued}`;
        yield { file, field: 'verified.on', what, mend: 'mend one of the two days' };
      }
    }
  },
};
