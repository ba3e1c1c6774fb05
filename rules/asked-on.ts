import { compareInstants, type Day, dayOf, type Instant } from './instant.ts';
import { judge } from './judge.ts';
import type { Book } from './schema/law.ts';
import type { Ground, Situation, Verdict } from './schema/verdict.ts';
import type { Act } from './schema/vocabulary.ts';

/** A rule that a text had already announced on the day that was asked about, and that starts later. */
export interface AnnouncedRule {
  act: Act;
  ground: Ground;
  issued: Day;
}

/** An answer for another moment than the present, and what could have been known then. */
export interface AskedOn {
  stance: 'past' | 'now' | 'future';
  /** As we know now: every text in the book, whenever it was published. */
  asWeKnowNow: Verdict;
  /** Known on that day: only the texts that had been issued by then, as we read them now. */
  knownOnThatDay: Verdict;
  /** Whether the two disagree: a text issued later reaches back. */
  differs: boolean;
  /** The texts issued after the asked day on which the answer of today rests. */
  issuedLater: { instrument: string; issued: Day }[];
  /** Rules that were announced on that day and start later. */
  announced: AnnouncedRule[];
}

/** The asked moment, seen from now. */
export function stanceOf(at: Instant, now: Instant): AskedOn['stance'] {
  const order = compareInstants(at, now);
  return order === 0 ? 'now' : order < 0 ? 'past' : 'future';
}

/** A verdict may change this often before looking ahead stops; the book knows far fewer instants. */
const MOST_CHANGES = 64;

/**
 * Answers for any moment, past or future, and keeps apart what was known on that day from what is known now. What we know
 * of a text is what its copy said when we read it; whether it was then public is told by the day on which the authority issued it.
 *
 * @param now the moment of asking, from the caller's clock
 */
export function askedOn(situation: Situation, acts: readonly Act[], book: Book, now: Instant): AskedOn {
  const day = dayOf(situation.at);
  const then = issuedBy(day, book);
  const asWeKnowNow = judge(situation, acts, book);
  const knownOnThatDay = judge(situation, acts, then);
  const issued = new Map(book.instruments.map((instrument) => [instrument.id, instrument.issued]));
  const issuedOn = (instrument: string) => issued.get(instrument) ?? day;
  const resting = new Set(groundsOf(asWeKnowNow).map(({ ground }) => ground.instrument));
  return {
    stance: stanceOf(situation.at, now),
    asWeKnowNow,
    knownOnThatDay,
    differs: answers(asWeKnowNow) !== answers(knownOnThatDay),
    issuedLater: [...resting]
      .map((instrument) => ({ instrument, issued: issuedOn(instrument) }))
      .filter((text) => text.issued > day),
    announced: announcedRules(knownOnThatDay, acts, then).map((rule) => ({
      ...rule,
      issued: issuedOn(rule.ground.instrument),
    })),
  };
}

/** The book as it could have been written on a day: without the texts issued after it. */
export function issuedBy(day: Day, book: Book): Book {
  const known = (instrument: { issued: Day }) => instrument.issued <= day;
  return {
    ...book,
    instruments: book.instruments.filter(known),
    rules: new Map([...book.rules].map(([act, rules]) => [act, rules.filter(({ instrument }) => known(instrument))])),
  };
}

/** Follows the verdict from change to change and collects the rules that are not there yet. */
function announcedRules(verdict: Verdict, acts: readonly Act[], book: Book): Omit<AnnouncedRule, 'issued'>[] {
  const seen = new Set(groundsOf(verdict).map(keyOf));
  const announced: Omit<AnnouncedRule, 'issued'>[] = [];
  let next = verdict.nextChange;
  for (let steps = 0; next !== null && steps < MOST_CHANGES; steps += 1) {
    const ahead = judge({ ...verdict.situation, at: next }, acts, book);
    for (const entry of groundsOf(ahead)) {
      if (seen.has(keyOf(entry))) continue;
      seen.add(keyOf(entry));
      announced.push(entry);
    }
    next = ahead.nextChange;
  }
  return announced;
}

function groundsOf({ findings }: Verdict): { act: Act; ground: Ground }[] {
  return findings.flatMap(({ act, grounds }) => grounds.map((ground) => ({ act, ground })));
}

function keyOf({ act, ground }: { act: Act; ground: Ground }): string {
  return `${act} ${ground.instrument}#${ground.provision}`;
}

/** What a verdict answers, to be compared: each act's status and the rules behind it. */
function answers({ findings }: Verdict): string {
  return findings
    .map(
      ({ act, status, grounds }) =>
        `${act}=${status}:${grounds.map((ground) => `${ground.instrument}#${ground.provision}`)}`,
    )
    .join(' ');
}
