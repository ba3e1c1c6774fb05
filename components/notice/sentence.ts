import { compareInstants, type Instant } from '../../rules/instant.ts';
import type { Finding, Ground, Situation } from '../../rules/schema/verdict.ts';
import type { Act, Addressee } from '../../rules/schema/vocabulary.ts';
import { type Deed, doing, toDo, who } from './deed.ts';
import { day, type Phrase, phrase, snake } from './phrase.ts';

/**
 * The grammar of every legal statement: one template for each effect, with gaps for the act, for those who are bound
 * and for the time. A new law fills the gaps and needs no new sentence.
 */

/** What a rule says of an act: as much of a ground as a sentence needs. */
export type Rule = Pick<Ground, 'effect' | 'addressee' | 'since' | 'until' | 'verified'>;

/** What a sentence is about, beside the rule. */
export interface Topic {
  deed: Deed;
  class: Situation['class'];
  at: Instant;
}

/** Acts that a text demands where it "restricts" them. */
const DUTIES: readonly Deed[] = ['report'] satisfies readonly Act[];

/** "Since July 20, 2024, resellers may not sell this product on." */
export function sentenceOf(rule: Rule, topic: Topic): Phrase {
  const sentence = endlessSentenceOf(rule, topic);
  const lasts = rule.effect === 'prohibited' || rule.effect === 'restricted';
  if (rule.until === undefined || !lasts) return sentence;
  return phrase('sentence_ending', { sentence, date: day(rule.until) });
}

function endlessSentenceOf(rule: Rule, topic: Topic): Phrase {
  const { deed } = topic;
  const gaps = { when: when(rule, topic.at), ...partiesOf(rule.addressee, deed) };
  switch (rule.effect) {
    case 'prohibited':
      return phrase('sentence_prohibited', gaps);
    case 'restricted':
      return phrase(DUTIES.includes(deed) ? 'sentence_duty' : 'sentence_restricted', gaps);
    case 'unclear':
      return rule.addressee === 'none'
        ? phrase('sentence_unclear_none', { doing: doing(deed) })
        : phrase('sentence_unclear', partiesOf(rule.addressee, deed));
    case 'warned':
      return phrase('sentence_warned', { date: day(rule.since), doing: doing(deed) });
    case 'permitted':
      return rule.until === undefined || rule.addressee === 'none'
        ? phrase('sentence_permitted', { date: day(rule.since), doing: doing(deed) })
        : phrase('sentence_pending', { date: day(rule.until), ...partiesOf(rule.addressee, deed) });
    case 'excluded':
      return phrase('sentence_excluded', { class: phrase(`class_${snake(topic.class)}`) });
    case 'none-found':
      return phrase('sentence_none_found', { date: day(rule.verified), doing: doing(deed) });
    default:
      return rule.effect satisfies never;
  }
}

/** "resellers may not sell this product on": the same, for a headline or after a date. */
export function clauseOf(rule: Rule, topic: Omit<Topic, 'at'>): Phrase {
  const { deed } = topic;
  const gaps = partiesOf(rule.addressee, deed);
  switch (rule.effect) {
    case 'prohibited':
      return phrase('clause_prohibited', gaps);
    case 'restricted':
      return phrase(DUTIES.includes(deed) ? 'clause_duty' : 'clause_restricted', gaps);
    case 'unclear':
      return rule.addressee === 'none'
        ? phrase('clause_unclear_none', { doing: doing(deed) })
        : phrase('clause_unclear', gaps);
    case 'warned':
      return phrase('clause_warned', { doing: doing(deed) });
    case 'permitted':
      return rule.until === undefined || rule.addressee === 'none'
        ? phrase('clause_permitted', { doing: doing(deed) })
        : phrase('clause_pending', gaps);
    case 'excluded':
      return phrase('clause_excluded', { class: phrase(`class_${snake(topic.class)}`) });
    case 'none-found':
      return phrase('clause_none_found', { doing: doing(deed) });
    default:
      return rule.effect satisfies never;
  }
}

/**
 * What is said where no rule decides: that none was found, as of the day on which the place was surveyed, or that
 * nobody looked.
 */
export function silenceOf(finding: Pick<Finding, 'status' | 'verifiedAsOf'>, deed: Deed): Phrase {
  return finding.status === 'not-surveyed' || finding.verifiedAsOf === null
    ? phrase('sentence_not_surveyed')
    : phrase('sentence_none_found', { date: day(finding.verifiedAsOf), doing: doing(deed) });
}

/** `silenceOf`, for a headline. */
export function silenceClauseOf(finding: Pick<Finding, 'status'>, deed: Deed): Phrase {
  return finding.status === 'not-surveyed'
    ? phrase('clause_not_surveyed')
    : phrase('clause_none_found', { doing: doing(deed) });
}

function partiesOf(addressee: Addressee, deed: Deed) {
  return { who: who(addressee), do: toDo(deed, addressee) };
}

function when(rule: Rule, at: Instant): Phrase {
  const ahead = compareInstants(rule.since, at) > 0;
  return phrase(ahead ? 'when_from' : 'when_since', { date: day(rule.since) });
}
