import { issuedBy } from '../../rules/asked-on.ts';
import { compareInstants, dayOf, type Instant } from '../../rules/instant.ts';
import { judge } from '../../rules/judge.ts';
import type { Book, Instrument } from '../../rules/schema/law.ts';
import type { Finding, Ground, Situation } from '../../rules/schema/verdict.ts';
import { type Act, STATUSES, type Status } from '../../rules/schema/vocabulary.ts';
import type { PersonReason, RowCitation, RowFinding } from './answer.ts';
import type { Span } from './zone.ts';

/** What the law said during a span of time, and why a person should look at it. */
export interface SpanAnswer {
  status: Status;
  findings: RowFinding[];
  person: PersonReason[];
}

/**
 * Judges a span at both of its ends, and at each change in between. The answer is that of the first moment; when the law
 * changes within the span, or when a text of a later day decides, a person is asked.
 */
export function judgeSpan(
  situation: Omit<Situation, 'at'>,
  acts: readonly Act[],
  { from, to }: Span,
  book: Book,
): SpanAnswer {
  const first = judge({ ...situation, at: from }, acts, book);
  const statuses = new Set([statusesOf(first.findings)]);
  for (let next = first.nextChange; next !== null && compareInstants(next, to) <= 0; ) {
    const later = judge({ ...situation, at: next }, acts, book);
    statuses.add(statusesOf(later.findings));
    next = later.nextChange;
  }
  const status = strictest(first.findings);
  const then = judge({ ...situation, at: from }, acts, issuedBy(dayOf(from), book));
  const person: PersonReason[] = [
    ...(statuses.size > 1 ? (['changes-that-day'] as const) : []),
    ...(statusesOf(then.findings) !== statusesOf(first.findings) ? (['issued-later'] as const) : []),
    ...(dependsOnAudience(first.findings, status) ? (['depends-on-audience'] as const) : []),
    ...(status === 'unclear' ? (['unclear-law'] as const) : []),
    ...(status === 'not-surveyed' ? (['not-surveyed'] as const) : []),
  ];
  return { status, findings: first.findings.map((finding) => rowFinding(finding, book)), person };
}

/** The strictest status of some findings, in the order of the vocabulary. */
export function strictest(findings: readonly { status: Status }[]): Status {
  return findings.map(({ status }) => status).sort(byStrictness)[0] ?? 'not-surveyed';
}

export function byStrictness(a: Status, b: Status): number {
  return STATUSES.indexOf(a) - STATUSES.indexOf(b);
}

function statusesOf(findings: readonly Finding[]): string {
  return findings.map(({ act, status }) => `${act}=${status}`).join();
}

/** Whether a rule for some audiences would be stricter than the answer for everybody. */
function dependsOnAudience(findings: readonly Finding[], status: Status): boolean {
  return findings.some(({ conditional }) => conditional.some(({ effect }) => byStrictness(effect, status) < 0));
}

function rowFinding({ act, status, grounds }: Finding, book: Book): RowFinding {
  const deciding = grounds.filter(({ effect }) => effect === status);
  return { act, status, citations: deciding.flatMap((ground) => citation(ground, book)) };
}

function citation(ground: Ground, book: Book): RowCitation[] {
  const instrument = book.instruments.find(({ id }) => id === ground.instrument);
  const source = instrument && book.sources.get(sourceOf(instrument, ground));
  if (!instrument || !source) return [];
  const { provision, pinpoint, since, verified } = ground;
  return [
    {
      instrument: instrument.id,
      provision,
      label: `${instrument.citation}, ${pinpoint}`,
      url: source.url,
      since,
      verified,
    },
  ];
}

function sourceOf(instrument: Instrument, { provision }: Ground): string {
  return instrument.provisions.find(({ id }) => id === provision)?.cites[0]?.source ?? '';
}

/** A span as a key: what is the same moment in the same offset is judged once. */
export function spanKey({ from, to }: { from: Instant; to: Instant }): string {
  return `${from}/${to}`;
}
