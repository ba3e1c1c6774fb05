import { compareInstants, type Day, type Instant } from '../../rules/instant.ts';
import { judge } from '../../rules/judge.ts';
import { rememberingFor } from '../../rules/memory.ts';
import type { Book } from '../../rules/schema/law.ts';
import type { Ground, Verdict } from '../../rules/schema/verdict.ts';
import type { Act } from '../../rules/schema/vocabulary.ts';
import { provisionOf } from './citation.ts';
import { briefly } from './deed.ts';
import type { Notice, TimelineEntry } from './notice.ts';
import { day, name, phrase, place, type Wording } from './phrase.ts';
import { clauseOf } from './sentence.ts';
import { coreOf, decidingOf, isStricter } from './stand.ts';

/** Before the first rule of the book. */
const BEGINNING = '2000-01-01T00:00:00+00:00' as Instant;

type Entry = TimelineEntry<Wording>;

/**
 * How the law came to stand as it does for this reader and this class of product: announced, in force, ended, ahead; and
 * today, and the day that was asked about. It is read off the verdicts of other days, so it cannot disagree with the judge.
 *
 * @param now the caller's clock; absent when the question is about today.
 */
export function timelineOf(verdict: Verdict, book: Book, now?: Instant): Notice['details']['timeline'] {
  const { at, place: where } = verdict.situation;
  const today = now ?? at;
  const history = historyOf(verdict, book);
  const law = history.flatMap((then) => changesAt(then, today));
  const announced = announcements(history, book);
  const marks: Entry[] = [mark(today, 'today'), ...(compareInstants(today, at) === 0 ? [] : [mark(at, 'asked')])];
  const entries = [...announced, ...law, ...marks].toSorted((a, b) => compareInstants(a.at, b.at));
  const [first, last] = [entries.at(0)?.at ?? at, entries.at(-1)?.at ?? at];
  return {
    title: phrase('timeline_title', { place: place(where, book) }),
    summary: phrase('timeline_summary', {
      from: day(first),
      until: day(last),
      count: { is: 'number', value: law.length },
    }),
    entries,
  };
}

/** Nothing in a history depends on the moment of asking, so a reader's next page has the same one. */
const historyOf = rememberingFor(64, historyIn, questionOf);

function questionOf({ situation: { place, class: lawClass, audience }, findings }: Verdict): string {
  return [place, lawClass, audience, ...findings.map(({ act }) => act)].join(' ');
}

/** The verdicts on the same question, one for each stretch of time in which nothing changes. */
function historyIn({ situation, findings }: Verdict, book: Book): readonly Verdict[] {
  const acts = findings.map(({ act }) => act);
  const history: Verdict[] = [];
  for (let at: Instant | null = BEGINNING; at !== null; at = history.at(-1)?.nextChange ?? null) {
    history.push(judge({ ...situation, at }, acts, book));
  }
  return history;
}

/** What begins and what ends at the first moment of a stretch. */
function changesAt(then: Verdict, today: Instant): Entry[] {
  const { at, class: lawClass } = then.situation;
  const begins = groupsOf(then, ({ since }) => compareInstants(since, at) === 0);
  return begins.map(({ ground, acts }) => ({
    at: ground.since,
    date: phraseOfDay(ground.since),
    text: clauseOf(ground, { deed: briefly(acts), class: lawClass }),
    kind: compareInstants(ground.since, today) > 0 ? 'ahead' : 'applies',
  }));
}

interface Group {
  ground: Ground;
  acts: [Act, ...Act[]];
}

/** Deciding grounds that bind, grouped by effect and party: what one entry can say. */
function groupsOf(verdict: Verdict, isMeant: (ground: Ground) => boolean): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of coreOf(verdict)) {
    for (const ground of decidingOf(finding)) {
      if (!isMeant(ground) || !isStricter(ground.effect, 'permitted')) continue;
      const key = `${ground.effect} ${ground.addressee}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { ground, acts: [finding.act] });
      else group.acts.push(finding.act);
    }
  }
  return [...groups.values()];
}

/** The day on which each instrument that ever decided was adopted or announced. */
function announcements(history: readonly Verdict[], book: Book): Entry[] {
  const grounds = history.flatMap((then) => groupsOf(then, () => true)).map(({ ground }) => ground);
  const instruments = new Set(grounds.map((ground) => provisionOf(ground, book).instrument));
  return [...instruments].map(({ issued, shortTitle }) => ({
    at: startOf(issued),
    date: phraseOfDay(issued),
    text: phrase('timeline_announced', { title: name(shortTitle) }),
    kind: 'announced',
  }));
}

function mark(at: Instant, kind: 'today' | 'asked'): Entry {
  return { at, date: phraseOfDay(at), text: phrase(`timeline_${kind}`), kind };
}

function phraseOfDay(moment: Instant | Day): Wording {
  return phrase('timeline_day', { date: day(moment) });
}

/** A day of announcement has no hour; on the timeline it starts where days start. */
function startOf(announced: Day): Instant {
  return `${announced}T00:00:00+00:00` as Instant;
}
