import { askedOn } from '../../rules/asked-on.ts';
import { ruleOf } from '../../rules/bind-book.ts';
import type { Instant } from '../../rules/instant.ts';
import type { Book, Cite } from '../../rules/schema/law.ts';
import type { Finding, Ground, Verdict } from '../../rules/schema/verdict.ts';
import type { Status } from '../../rules/schema/vocabulary.ts';
import type { Case } from './situation.ts';

/** A status in words that claim no more than the record does. */
const WORDS: Readonly<Record<Status, string>> = {
  prohibited: 'Prohibited',
  restricted: 'Restricted',
  unclear: 'Not settled by the texts',
  warned: 'Official warning',
  permitted: 'Stated as permitted',
  excluded: 'Left out by the text named; another may still reach it',
  'none-found': 'No rule found',
  'not-surveyed': 'Not surveyed',
};

/** One answer for a person at a terminal: the status, each text it rests on with its address, and how fresh that is. */
export function tellStatus({ situation, act }: Case, finding: Finding, book: Book): string {
  const { status, grounds, conditional, verifiedAsOf, nextChange } = finding;
  const place = book.jurisdictions.get(situation.place)?.name ?? situation.place;
  const reader = situation.audience ?? 'a reader of whom nothing is known';
  return [
    `${WORDS[status]}: ${act}, ${situation.class}, in ${place}, for ${reader}, at ${situation.at}`,
    ...grounds.map((ground) => tellGround(ground, book)),
    ...conditional.map((ground) => `\n  Only for ${ground.audiences.join(', ')}:${tellGround(ground, book)}`),
    '',
    verifiedAsOf === null
      ? 'Nobody has searched the law of this place yet. That is no statement about the law.'
      : `${grounds.length > 0 ? 'Last verified' : 'Last searched'} ${verifiedAsOf}.`,
    nextChange === null ? 'No later change is on record.' : `The next change on record is at ${nextChange}.`,
    `Rules of ${book.revision}. Not legal advice.`,
  ].join('\n');
}

/**
 * For another moment than the present: what could be known on that day beside what is known now, the texts that came
 * later, and the rules that had been announced. Nothing for the present.
 */
export function tellAsked({ situation, act }: Case, now: Instant, book: Book): string[] {
  const { stance, asWeKnowNow, knownOnThatDay, differs, issuedLater, announced } = askedOn(situation, [act], book, now);
  if (stance === 'now') return [];
  const words = ({ findings }: Verdict) => findings.map(({ status }) => WORDS[status]).join();
  const titleOf = (id: string) => book.instruments.find((instrument) => instrument.id === id)?.shortTitle ?? id;
  return [
    '',
    `Asked about ${situation.at}, ${stance === 'past' ? 'before' : 'after'} the present (${now}).`,
    stance === 'future'
      ? '  The rules known today say this of that moment; they may change before then.'
      : `  As we know now: ${words(asWeKnowNow)}. Known on that day: ${differs ? `${words(knownOnThatDay)}.` : 'the same.'}`,
    ...issuedLater.map(({ instrument, issued }) => `  Issued later, on ${issued}: ${titleOf(instrument)}.`),
    ...announced.map(({ ground, issued }) => {
      const says = ruleOf(ground, book)?.provision.says ?? ground.provision;
      return `  Announced on ${issued}, from ${ground.since}: ${ground.effect}. ${titleOf(ground.instrument)}: ${says}`;
    }),
  ];
}

function tellGround(ground: Ground, book: Book): string {
  const rule = ruleOf(ground, book);
  if (rule === undefined) return `\n  ${ground.instrument} ${ground.provision}`;
  const { instrument, provision } = rule;
  const bound = provision.addressee === 'none' ? 'binds nobody' : `governs: ${provision.addressee}`;
  return [
    '',
    `  ${provision.says}`,
    `    ${ground.effect}, ${bound}, since ${ground.since}${ground.until === undefined ? '' : `, until ${ground.until}`}`,
    `    ${instrument.citation}`,
    ...provision.cites.map((cite) => `    ${tellCite(cite, book)}`),
  ].join('\n');
}

function tellCite({ source, pinpoint }: Cite, book: Book): string {
  const text = book.sources.get(source);
  return text === undefined ? `${source}, ${pinpoint}` : `${text.publisher}: ${pinpoint} <${text.url}>`;
}
