import { isStale } from '../../rules/freshness.ts';
import { dayOf, type Instant } from '../../rules/instant.ts';
import type { Book } from '../../rules/schema/law.ts';
import type { Verdict } from '../../rules/schema/verdict.ts';
import { provisionOf } from './citation.ts';
import { day, type Phrase, phrase } from './phrase.ts';
import { coreOf, decidingOf } from './stand.ts';

/**
 * A quiet line where a deciding rule, or the search that found none, has not been checked for longer than it should.
 *
 * @param at the moment of reading, which need not be the moment that is asked about
 */
export function staleOf(verdicts: readonly Verdict[], at: Instant, book: Book): Phrase | undefined {
  const overdue = verdicts.flatMap((verdict) => checksOf(verdict, book)).filter((check) => isStale(check, dayOf(at)));
  const [oldest] = overdue.map(({ verified }) => verified.on).toSorted();
  return oldest === undefined ? undefined : phrase('stale', { date: day(oldest) });
}

type Check = Parameters<typeof isStale>[0];

/** What carries the answers: the deciding instruments, or the survey of a place. */
function checksOf(verdict: Verdict, book: Book): Check[] {
  return coreOf(verdict).flatMap((finding): Check[] => {
    const deciding = decidingOf(finding);
    if (deciding.length > 0) return deciding.map((ground) => provisionOf(ground, book).instrument);
    return finding.verifiedAsOf === null ? [] : [{ verified: { on: finding.verifiedAsOf, by: 'survey' } }];
  });
}
