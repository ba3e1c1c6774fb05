import { compareInstants, contains, type Day, type Instant } from './instant.ts';
import { rememberingFor } from './memory.ts';
import { isEveryClass, ordinaryReaders, reaches } from './reach.ts';
import type { Book, Rule } from './schema/law.ts';
import type { ConditionalGround, Finding, Ground, Situation, Verdict } from './schema/verdict.ts';
import { type Act, AUDIENCES, type Audience, EFFECTS } from './schema/vocabulary.ts';

/**
 * Says what the book knows of some acts in one situation. Pure: the same question to the same book has one answer, and
 * the moment of asking is `situation.at`, never a clock.
 *
 * Effects rank as `EFFECTS` lists them. An exception works within its own instrument only; what one text permits or leaves
 * out never weakens the ban of another.
 */
export function judge(situation: Situation, acts: readonly Act[], book: Book): Verdict {
  const findings = acts.map((act) => find(situation, act, book));
  return { situation, findings, nextChange: earliest(findings.map((finding) => finding.nextChange)) };
}

function find(situation: Situation, act: Act, book: Book): Finding {
  const reached = reachedIn({ ...situation, act }, book);
  const { grounds, conditional } = standingAt(situation.at, situation, reached, book);
  const status = grounds[0]?.effect ?? (isSurveyed(situation, book) ? 'none-found' : 'not-surveyed');
  return {
    act,
    status,
    grounds,
    conditional,
    verifiedAsOf: verifiedAsOf(grounds, situation, book),
    nextChange: nextChange(situation, reached, book),
  };
}

/** For each audience that the reader may be: the rules that reach it at some time. */
type Reached = ReadonlyMap<Audience, readonly Rule[]>;

interface Question extends Omit<Situation, 'at'> {
  act: Act;
}

/** No moment plays a part in it, so a timeline and a reader's next page ask the same again. */
const reachedIn = rememberingFor(2_048, reachedIt, nameOf);

function nameOf({ place, class: lawClass, act, audience }: Question): string {
  return [place, lawClass, act, audience].join(' ');
}

function reachedIt({ act, ...situation }: Question, book: Book): Reached {
  const rules = book.rules.get(act) ?? [];
  const audiences = situation.audience === undefined ? AUDIENCES : [situation.audience];
  return new Map(
    audiences.map((audience) => [audience, rules.filter((rule) => reaches(rule, { ...situation, audience }, book))]),
  );
}

interface Standing {
  grounds: Ground[];
  conditional: ConditionalGround[];
}

/** What applies at one moment: to the reader for certain, and to the reader if he is one of some audiences. */
function standingAt(at: Instant, situation: Situation, reached: Reached, book: Book): Standing {
  const audiencesOf = new Map<Rule, Audience[]>();
  for (const [audience, rules] of reached) {
    for (const rule of applicable(rules, at, situation)) {
      audiencesOf.set(rule, [...(audiencesOf.get(rule) ?? []), audience]);
    }
  }
  const certain = situation.audience === undefined ? ordinaryReaders(situation.place, book) : [situation.audience];
  const standing: Standing = { grounds: [], conditional: [] };
  for (const [rule, audiences] of audiencesOf) {
    if (certain.every((audience) => audiences.includes(audience))) standing.grounds.push(ground(rule));
    else standing.conditional.push({ ...ground(rule), audiences });
  }
  standing.grounds.sort(strictestFirst);
  standing.conditional.sort(strictestFirst);
  return standing;
}

/** The rules in time, less those that an exception of their own instrument takes away for this product class. */
function applicable(rules: readonly Rule[], at: Instant, situation: Situation): readonly Rule[] {
  const running = rules.filter(({ provision }) => contains(provision.applies, at));
  // Who asks for every class at once is told the rule: an exception for some classes does not answer for the others.
  if (isEveryClass(situation.class)) return running;
  return running.filter((rule) => !running.some((other) => displaces(other, rule)));
}

function displaces(exception: Rule, rule: Rule): boolean {
  return (
    exception.instrument === rule.instrument && (exception.provision.exceptionTo?.includes(rule.provision.id) ?? false)
  );
}

function ground({ instrument, provision }: Rule): Ground {
  return {
    instrument: instrument.id,
    provision: provision.id,
    jurisdiction: instrument.jurisdiction,
    effect: provision.effect,
    addressee: provision.addressee,
    pinpoint: provision.cites[0]?.pinpoint ?? '',
    since: provision.applies.from,
    ...(provision.applies.until === undefined ? {} : { until: provision.applies.until }),
    verified: instrument.verified.on,
  };
}

function strictestFirst(a: Ground, b: Ground): number {
  return (
    EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) ||
    compareText(a.instrument, b.instrument) ||
    compareText(a.provision, b.provision)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isSurveyed(situation: Situation, book: Book): boolean {
  return book.jurisdictions.get(situation.place)?.surveyed !== undefined;
}

/**
 * The latest day among the deciding grounds: one recent confirmation is enough to carry an answer, and the others would
 * only add to it. Without grounds the answer rests on the search, so its day counts.
 */
function verifiedAsOf(grounds: readonly Ground[], situation: Situation, book: Book): Day | null {
  const deciding = grounds.filter((each) => each.effect === grounds[0]?.effect).map((each) => each.verified);
  return deciding.sort(compareText).at(-1) ?? book.jurisdictions.get(situation.place)?.surveyed?.on ?? null;
}

/** The first later boundary at which the grounds are not the same; a boundary that changes nothing is passed over. */
function nextChange(situation: Situation, reached: Reached, book: Book): Instant | null {
  const now = fingerprint(standingAt(situation.at, situation, reached, book));
  for (const boundary of laterBoundaries(situation.at, reached)) {
    if (fingerprint(standingAt(boundary, situation, reached, book)) !== now) return boundary;
  }
  return null;
}

function laterBoundaries(at: Instant, reached: Reached): Instant[] {
  const boundaries = new Set<Instant>();
  for (const rules of reached.values()) {
    for (const { provision } of rules) {
      const { from, until } = provision.applies;
      for (const instant of until === undefined ? [from] : [from, until]) {
        if (compareInstants(instant, at) > 0) boundaries.add(instant);
      }
    }
  }
  return [...boundaries].sort(compareInstants);
}

function fingerprint({ grounds, conditional }: Standing): string {
  const certain = grounds.map((each) => `${each.instrument}#${each.provision}`);
  const possible = conditional.map((each) => `${each.instrument}#${each.provision}?${each.audiences.join()}`);
  return [...certain, ...possible].join(' ');
}

function earliest(instants: readonly (Instant | null)[]): Instant | null {
  return instants.filter((instant) => instant !== null).sort(compareInstants)[0] ?? null;
}
