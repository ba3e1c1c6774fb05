import type { Book } from '../../rules/schema/law.ts';
import type { Finding, Verdict } from '../../rules/schema/verdict.ts';
import type { Act } from '../../rules/schema/vocabulary.ts';
import { citationsFrom, citationsOfAll } from './citation.ts';
import { bundle } from './deed.ts';
import { type Answer, type Citation, QUESTIONS, type Question } from './notice.ts';
import { phrase, type Wording } from './phrase.ts';
import { decidingOf, isStricter, type Stand, sentenceFor, standsOf, strictestOf, toneOf, wordOf } from './stand.ts';

/** Buying, licensing and renewing, updating: one answer each, the strictest of its acts. */
export function answersOf(verdict: Verdict, book: Book): Answer<Wording>[] {
  return (Object.keys(QUESTIONS) as Question[]).map((question) => answerOf(question, verdict, book));
}

function answerOf(question: Question, verdict: Verdict, book: Book): Answer<Wording> {
  const stand = stricterOf(standOn(QUESTIONS[question], verdict), useBan(verdict));
  return {
    question,
    label: phrase(`question_${question}`),
    status: stand.status,
    tone: toneOf(stand.status),
    word: wordOf(stand),
    sentence: sentenceFor(stand, bundle(stand.acts), verdict),
    citations: citationsOn(stand, verdict, book),
  };
}

function standOn(acts: readonly Act[], { findings }: Verdict): Stand {
  const [first, ...others] = findings.filter(({ act }) => acts.includes(act));
  if (first === undefined) throw new Error(`The verdict has no finding on ${acts.join(' or ')}.`);
  const status = strictestOf([first.status, ...others.map((finding) => finding.status)]);
  const strictest = [first, ...others].filter((finding) => finding.status === status);
  const [stand] = standsOf(strictest, 'party-and-time');
  if (stand === undefined) throw new Error('The strictest of some findings is one of them.');
  return stand;
}

/**
 * Whoever may not use a product is not helped by hearing that no rule on updating it was found: a ban on use answers the
 * other questions too, and says so.
 */
function useBan({ findings }: Verdict): Stand | undefined {
  const [stand] = standsOf(
    findings.filter(({ act, status }) => act === 'use' && status === 'prohibited'),
    'party',
  );
  return stand;
}

function stricterOf(stand: Stand, ban: Stand | undefined): Stand {
  return ban !== undefined && isStricter(ban.status, stand.status) ? ban : stand;
}

/** What supports an answer: the rules that decide, or, where none was found, the search. */
export function citationsOn(stand: Stand, verdict: Verdict, book: Book): Citation<Wording>[] {
  const grounds = stand.findings.flatMap((finding: Finding) => decidingOf(finding));
  return grounds.length > 0 ? citationsOfAll(grounds, book) : surveyCitations(verdict, book);
}

function surveyCitations({ situation }: Verdict, book: Book): Citation<Wording>[] {
  const survey = book.jurisdictions.get(situation.place)?.surveyed;
  return survey?.cites === undefined ? [] : citationsFrom(survey.cites, survey.on, book);
}
