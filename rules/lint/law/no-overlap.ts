import { compareInstants } from '../../instant.ts';
import { isEveryClass } from '../../reach.ts';
import type { Provision } from '../../schema/law.ts';
import type { ProductClass } from '../../schema/vocabulary.ts';
import type { Check } from '../check.ts';
import type { LawFolder } from '../law-folder.ts';

export const noOverlap: Check<LawFolder> = {
  name: 'no-overlap',
  why: 'Two provisions of one instrument that speak of the same act, product, reader and moment contradict or repeat each other.',
  severity: 'error',
  *run({ instruments }) {
    for (const { file, record } of instruments) {
      for (const [index, provision] of record.provisions.entries()) {
        const earlier = record.provisions.slice(0, index).find((other) => overlaps(provision, other));
        if (earlier === undefined) continue;
        yield {
          file,
          field: `provisions[${index}]`,
          what: `"${provision.id}" (${provision.effect}) overlaps "${earlier.id}" (${earlier.effect})`,
          mend: 'part them by act, product, reader or time; or name one in "exceptionTo" of the other',
        };
      }
    }
  },
};

function overlaps(a: Provision, b: Provision): boolean {
  if (a.exceptionTo?.includes(b.id) || b.exceptionTo?.includes(a.id)) return false;
  return (
    a.acts.some((act) => b.acts.includes(act)) &&
    shareReaders(a, b) &&
    shareProducts(a.products, b.products) &&
    runTogether(a, b)
  );
}

function shareReaders(a: Provision, b: Provision): boolean {
  const { affects } = b;
  if (a.affects === 'any' || affects === 'any') return true;
  return a.affects.some((audience) => affects.includes(audience));
}

function shareProducts(a: readonly ProductClass[], b: readonly ProductClass[]): boolean {
  return a.some(isEveryClass) || b.some(isEveryClass) || a.some((product) => b.includes(product));
}

/** Half-open intervals that only touch do not run together. */
export function runTogether(a: Pick<Provision, 'applies'>, b: Pick<Provision, 'applies'>): boolean {
  return startsBeforeEndOf(a, b) && startsBeforeEndOf(b, a);
}

function startsBeforeEndOf(
  { applies: { from } }: Pick<Provision, 'applies'>,
  { applies: { until } }: Pick<Provision, 'applies'>,
) {
  return until === undefined || compareInstants(from, until) < 0;
}
