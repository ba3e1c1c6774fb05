import type { Instant } from '../../rules/instant.ts';
import type { ProductRecognition } from '../../rules/recognition.ts';
import type { Book } from '../../rules/schema/law.ts';
import type { Verdict } from '../../rules/schema/verdict.ts';
import type { Reader } from '../situation/situation.ts';
import { aboutSpecial, knownOf, type Special, specialOf } from './about.ts';
import { answersOf } from './answers.ts';
import { askedNoteOf } from './asked-note.ts';
import { badgeOf } from './badge.ts';
import { fingerprintOf } from './fingerprint.ts';
import { headlineOf, leadOf, mainStand } from './headline.ts';
import { classRemarks } from './honest.ts';
import { nextStepsOf } from './next-steps.ts';
import type { Notice, OrganisationNote } from './notice.ts';
import { day, type Phrase, phrase, type Wording } from './phrase.ts';
import { assumptionsOf } from './reader.ts';
import { staleOf } from './stale.ts';
import { isStricter, placeGap, toneOf } from './stand.ts';
import { conditionalOf, leftOutOf, otherPlaceOf, statementsOf, usingOf } from './statements.ts';
import { timelineOf } from './timeline.ts';
import { whyOf } from './why.ts';

/** Everything a notice is made from. */
export interface Composition {
  recognition: ProductRecognition;
  reader: Reader;
  /** One for each place of the reader, in the reader's order; never empty. */
  verdicts: readonly Verdict[];
  book: Book;
  /** The instant that is asked about. */
  at: Instant;
  /** The caller's clock, where the question may be about another moment than the present. */
  now?: Instant;
  organisation?: OrganisationNote;
}

/**
 * Makes of verdicts what is to be said, in no language yet. Pure. Among several places the one with the strictest answer
 * speaks first, and among equals the first that the reader named.
 */
export function compose({ recognition, reader, verdicts, book, at, now, organisation }: Composition): Notice {
  const [verdict, ...others] = strictestFirst(verdicts);
  const { status } = mainStand(verdict);
  const special = specialOf(recognition);
  const law = headlineOf(verdict, book);
  const headline = special === 'removal' || special === 'lookalike' ? phrase(`headline_${special}`) : law;
  return {
    fingerprint: fingerprintOf(verdicts),
    tone: special === 'removal' ? 'none' : toneOf(status),
    status,
    behaviour: recognition.behaviour,
    product: recognition.productName,
    place: phrase('place_name', { place: placeGap(mainStand(verdict), verdict, book) }),
    source: phrase('source_line'),
    ...optional('asked', now === undefined ? undefined : askedNoteOf(verdict, book, now)),
    ...optional('organisation', organisation),
    headline,
    lead: leadOf(verdict, book),
    ...optional('about', nonEmpty(aboutOf(special, recognition, verdict))),
    questions: answersOf(verdict, book),
    ...optional('assumption', nonEmpty(assumptionsOf(reader, book))),
    using: usingOf(verdict, book),
    ...optional('notCovered', leftOutOf(verdict, book)),
    details: {
      otherPlaces: others.map((other) => otherPlaceOf(other, book)),
      conditional: conditionalOf(verdict, book),
      timeline: timelineOf(verdict, book, now),
      nextSteps: nextStepsOf(verdict, recognition, book),
      statements: [...knownOf(recognition), ...statementsOf([verdict, ...others], book)],
      why: whyOf(recognition.because),
      ...optional('stale', staleOf(verdicts, now ?? at, book)),
      rules: phrase('rules_of', { date: day(book.revision) }),
      disclaimer: phrase('disclaimer'),
    },
    badge: quietly(special, badgeOf(recognition.productName, verdict, book)),
    announcement: phrase('announcement', { headline }),
  };
}

function strictestFirst(verdicts: readonly Verdict[]): [Verdict, ...Verdict[]] {
  const sorted = verdicts.toSorted((a, b) => {
    const [one, other] = [mainStand(a).status, mainStand(b).status];
    return Number(isStricter(other, one)) - Number(isStricter(one, other));
  });
  const [first, ...others] = sorted;
  if (first === undefined) throw new Error('A notice needs the verdict of at least one place.');
  return [first, ...others];
}

/** Whoever removes a product needs no sign. */
function quietly(special: Special | undefined, badge: Notice['badge']): Notice['badge'] {
  return special === 'removal' ? { ...badge, text: '' } : badge;
}

/** What is special about the page, then about the class of product. */
function aboutOf(special: Special | undefined, recognition: ProductRecognition, verdict: Verdict): Phrase[] {
  return [...(special === undefined ? [] : [aboutSpecial(special, recognition)]), ...classRemarks(verdict)];
}

function nonEmpty(phrases: Phrase[]): Wording | undefined {
  return phrases.length === 0 ? undefined : phrases;
}

/** A field that is left out where there is nothing to say. */
function optional<Name extends string, Value>(name: Name, value: Value | undefined): { [_ in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [_ in Name]: Value });
}
