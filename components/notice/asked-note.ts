import { type AskedOn, askedOn, stanceOf } from '../../rules/asked-on.ts';
import type { Instant } from '../../rules/instant.ts';
import type { Book } from '../../rules/schema/law.ts';
import type { Ground, Verdict } from '../../rules/schema/verdict.ts';
import type { Act } from '../../rules/schema/vocabulary.ts';
import { answersOf } from './answers.ts';
import { citationsOf, provisionOf } from './citation.ts';
import { bundle } from './deed.ts';
import type { AskedNote, Statement } from './notice.ts';
import { day, list, moment, name, type Phrase, phrase, type Wording } from './phrase.ts';
import { sentenceOf } from './sentence.ts';

/** The details carry every source. */
const MOST_MARKS = 2;

/**
 * How an answer for another moment than the present is to be read: as we know now; what could have been known then; and
 * what had been announced by then without being in force.
 *
 * @param now the caller's clock
 * @returns undefined where the present is asked about
 */
export function askedNoteOf(verdict: Verdict, book: Book, now: Instant): AskedNote<Wording> | undefined {
  // Nearly every question: what was known at another time need not be found out.
  const stance = stanceOf(verdict.situation.at, now);
  if (stance === 'now') return undefined;
  const acts = verdict.findings.map(({ act }) => act);
  const asked = askedOn(verdict.situation, acts, book, now);
  return {
    stance,
    moment: phrase('asked_for', { moment: moment(verdict.situation.at) }),
    statements: [
      ...(stance === 'future' ? [{ text: phrase('asked_future'), citations: [] }] : [known(asked, book)]),
      ...issuedLater(asked, book),
      ...announced(asked, book),
    ],
  };
}

/** What was known then beside what is known now. */
function known({ differs, knownOnThatDay }: AskedOn, book: Book): Statement<Wording> {
  if (!differs) return { text: phrase('asked_same'), citations: [] };
  const answers = answersOf(knownOnThatDay, book).map(({ label, word }) =>
    phrase('asked_answer', { question: onePhrase(label), answer: onePhrase(word) }),
  );
  return { text: [phrase('asked_as_now'), phrase('asked_then', { answers: list(answers, 'and') })], citations: [] };
}

function onePhrase(wording: Wording): Phrase {
  if ('key' in wording) return wording;
  throw new Error('A label is one phrase.');
}

/** The texts of a later day on which the answer of today rests. */
function issuedLater({ issuedLater: texts, asWeKnowNow }: AskedOn, book: Book): Statement<Wording>[] {
  const grounds = asWeKnowNow.findings.flatMap((finding) => finding.grounds);
  return texts.flatMap(({ instrument, issued }) => {
    const ground = grounds.find((each) => each.instrument === instrument);
    if (ground === undefined) return [];
    const title = name(provisionOf(ground, book).instrument.shortTitle);
    return [
      {
        text: phrase('asked_issued_later', { title, date: day(issued) }),
        citations: citationsOf(ground, book).slice(0, MOST_MARKS),
      },
    ];
  });
}

/** Prohibitions and terms that had been announced by the asked day, to begin later: each once, with all its acts. */
function announced({ announced: rules, knownOnThatDay }: AskedOn, book: Book): Statement<Wording>[] {
  const { class: lawClass, at } = knownOnThatDay.situation;
  const byRule = new Map<string, { ground: Ground; acts: [Act, ...Act[]] }>();
  for (const { act, ground } of rules) {
    if (ground.effect !== 'prohibited' && ground.effect !== 'restricted') continue;
    const key = [ground.instrument, ground.effect, ground.addressee, ground.since].join();
    const group = byRule.get(key);
    if (group === undefined) byRule.set(key, { ground, acts: [act] });
    else group.acts.push(act);
  }
  return [...byRule.values()].map(({ ground, acts }) => {
    const sentence = sentenceOf(ground, { deed: bundle(acts), class: lawClass, at });
    return { text: phrase('asked_announced', { sentence }), citations: citationsOf(ground, book).slice(0, MOST_MARKS) };
  });
}
