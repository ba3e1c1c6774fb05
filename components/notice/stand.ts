import type { Book } from '../../rules/schema/law.ts';
import type { Finding, Ground, JurisdictionId, Verdict } from '../../rules/schema/verdict.ts';
import { type Act, STATUSES, type Status } from '../../rules/schema/vocabulary.ts';
import type { Deed } from './deed.ts';
import { QUESTIONS, type Tone } from './notice.ts';
import { firstActs } from './own-acts.ts';
import { type Arg, type Phrase, phrase, place, snake } from './phrase.ts';
import { clauseOf, sentenceOf, silenceClauseOf, silenceOf } from './sentence.ts';

/** Findings that stand alike, so that one sentence can speak of all their acts. */
export interface Stand {
  status: Status;
  findings: readonly [Finding, ...Finding[]];
  acts: readonly [Act, ...Act[]];
  /** The rule that decides; absent where none was found. */
  rule?: Ground;
}

/** Whether `a` is stricter than `b`. */
export function isStricter(a: Status, b: Status): boolean {
  return STATUSES.indexOf(a) < STATUSES.indexOf(b);
}

export function strictestOf(statuses: readonly [Status, ...Status[]]): Status {
  return statuses.reduce((strictest, status) => (isStricter(status, strictest) ? status : strictest));
}

/** The eight answers folded to three severities. "Not settled" is a reason for care; "left out" is none. */
export function toneOf(status: Status): Tone {
  switch (status) {
    case 'prohibited':
      return 'prohibited';
    case 'restricted':
    case 'unclear':
    case 'warned':
      return 'caution';
    case 'permitted':
    case 'excluded':
    case 'none-found':
    case 'not-surveyed':
      return 'none';
    default:
      return status satisfies never;
  }
}

/** How alike findings must be: the same party bound, or the same party since the same instant. */
export type Likeness = 'party' | 'party-and-time';

/** Groups findings of one status, in the order in which they come. */
export function standsOf(findings: readonly Finding[], likeness: Likeness): Stand[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = likenessKey(finding, likeness);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].map((group) => standOf(group));
}

function standOf(findings: [Finding, ...Finding[]]): Stand {
  const [first, ...others] = findings;
  const rule = decidingOf(first)[0];
  return {
    status: first.status,
    findings,
    acts: [first.act, ...others.map(({ act }) => act)],
    ...(rule === undefined ? {} : { rule }),
  };
}

function likenessKey(finding: Finding, likeness: Likeness): string {
  const rule = decidingOf(finding)[0];
  if (rule === undefined) return finding.status;
  // What is permitted until a day is told with that day, so acts with different days do not share a sentence.
  const time = likeness === 'party-and-time' || rule.effect === 'permitted' ? [rule.since, rule.until] : [];
  return [finding.status, rule.addressee, rule.jurisdiction, ...time].join();
}

/** The grounds that decide a finding: those whose effect is its status. */
export function decidingOf(finding: Finding): Ground[] {
  return finding.grounds.filter(({ effect }) => effect === finding.status);
}

/**
 * The findings that make a notice's headline: the audience's own acts first; then a ban on use, which is wider than any on
 * supply and binds the reader's own house; then the three questions; and use at the end where the law says more about it
 * than that it is not penalised.
 */
export function coreOf({ findings, situation }: Verdict): Finding[] {
  const of = (acts: readonly Act[]) => acts.flatMap((act) => findings.filter((finding) => finding.act === act));
  const use = of(['use']).filter(({ status }) => isStricter(status, 'permitted'));
  const banned = use.filter(({ status }) => status === 'prohibited');
  return [
    ...new Set([...of(firstActs(situation.audience)), ...banned, ...of(Object.values(QUESTIONS).flat()), ...use]),
  ];
}

/** The strictest findings of the core; its status is the notice's. */
export function strictestFindings(verdict: Verdict): [Finding, ...Finding[]] {
  const [first, ...others] = coreOf(verdict);
  if (first === undefined) throw new Error('A notice needs the findings on buying, licensing, renewing and updating.');
  const status = strictestOf([first.status, ...others.map((finding) => finding.status)]);
  const [strictest = first, ...rest] = [first, ...others].filter((finding) => finding.status === status);
  return [strictest, ...rest];
}

/** The place whose law decides: that of the rule, or the place that was asked about where there is none. */
export function placeOf(stand: Stand, verdict: Verdict): JurisdictionId {
  return stand.rule?.jurisdiction ?? verdict.situation.place;
}

/** A stand as a whole sentence. */
export function sentenceFor(stand: Stand, deed: Deed, verdict: Verdict): Phrase {
  const [finding] = stand.findings;
  if (stand.rule === undefined) return silenceOf(finding, deed);
  return sentenceOf(stand.rule, { deed, class: verdict.situation.class, at: verdict.situation.at });
}

/** A stand as a clause, for a headline or after a date. */
export function clauseFor(stand: Stand, deed: Deed, verdict: Verdict): Phrase {
  return stand.rule === undefined
    ? silenceClauseOf(stand, deed)
    : clauseOf(stand.rule, { deed, class: verdict.situation.class });
}

/** The place of a stand, as a gap to fill. */
export function placeGap(stand: Stand, verdict: Verdict, book: Book): Arg {
  return place(placeOf(stand, verdict), book);
}

/** The status in a word or three. */
export function wordOf(stand: Stand): Phrase {
  const pending = stand.rule?.effect === 'permitted' && stand.rule.until !== undefined;
  return pending ? phrase('status_pending') : phrase(`status_${snake(stand.status)}`);
}
