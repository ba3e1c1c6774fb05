import { compareInstants, type Instant } from '../../rules/instant.ts';
import type { Ground, Situation, Verdict } from '../../rules/schema/verdict.ts';
import type { Act, Audience, Effect, ProductClass } from '../../rules/schema/vocabulary.ts';
import { day, type Phrase, phrase } from './phrase.ts';

/**
 * Words that were chosen with care for what the texts leave open. The grammar of `sentence.ts` can say that a question
 * is not settled; these lines say what is known of it, and no more. Each is bound to the instrument it speaks of.
 */
interface Remark {
  instrument: string;
  says: (ground: Ground) => Phrase[];
  acts?: readonly Act[];
  effects?: readonly Effect[];
  classes?: readonly ProductClass[];
  audiences?: readonly Audience[];
  /** Only of grounds that apply since exactly this instant. */
  since?: string;
  /** A fact that was not yet one before this instant. */
  from?: string;
  /** Fewer are bound, or to less, than the bare sentence sounds: it follows that sentence wherever it stands. */
  narrows?: true;
}

const COMMERCE = 'US-BIS-ICTS-2021-002';

const REMARKS: readonly Remark[] = [
  { instrument: COMMERCE, acts: ['use'], effects: ['permitted'], says: () => [phrase('using_no_penalty')] },
  { instrument: COMMERCE, acts: ['auto-renew'], effects: ['unclear'], says: () => [phrase('honest_auto_renewal')] },
  { instrument: COMMERCE, acts: ['activate'], effects: ['unclear'], says: () => [phrase('honest_activation')] },
  {
    instrument: COMMERCE,
    acts: ['download'],
    effects: ['unclear'],
    // Until then new code could still be sent to those who had a licence.
    from: '2024-09-29T00:00:00-04:00',
    says: () => [phrase('honest_download')],
  },
  { instrument: COMMERCE, acts: ['download'], effects: ['unclear'], says: () => [phrase('honest_download_unnamed')] },
  {
    instrument: COMMERCE,
    audiences: ['foreign-subsidiary-of-us'],
    effects: ['unclear'],
    says: () => [phrase('honest_subsidiary')],
  },
  {
    instrument: COMMERCE,
    classes: ['vpn-password-other-cyber', 'mobile-app'],
    effects: ['prohibited'],
    says: () => [phrase('honest_listed')],
  },
  {
    instrument: COMMERCE,
    classes: ['managed-service', 'consulting-operational'],
    effects: ['prohibited', 'unclear'],
    says: () => [phrase('honest_operational')],
  },
  {
    instrument: COMMERCE,
    acts: ['resell'],
    audiences: ['us-consumer'],
    effects: ['prohibited'],
    says: () => [phrase('honest_resale')],
  },
  { instrument: COMMERCE, since: '2024-07-20T00:00:00-04:00', says: () => [phrase('honest_hour')] },
  {
    instrument: 'US-BIS-AFFILIATES-RULE',
    effects: ['unclear'],
    says: ({ since }) => [phrase('honest_affiliates', { date: day(since) })],
  },
  { instrument: 'PL-SANCTIONS-AO-KASPERSKY', effects: ['unclear'], says: () => [phrase('honest_poland')] },
  { instrument: 'UA-SANCTIONS-KASPERSKY', effects: ['unclear'], says: () => [phrase('honest_ukraine')] },
  {
    instrument: 'UA-SANCTIONS-KASPERSKY',
    effects: ['restricted'],
    narrows: true,
    says: () => [phrase('honest_ukraine_firms')],
  },
  { instrument: 'GB-NCSC-2017', effects: ['restricted'], narrows: true, says: () => [phrase('honest_ncsc_letter')] },
  ...['AU-PSPF-002-2025', 'CA-TBS-2023-10-30', 'NL-KAMERBRIEF-2018'].map(
    (instrument): Remark => ({
      instrument,
      effects: ['prohibited'],
      narrows: true,
      says: () => [phrase('honest_central_bodies')],
    }),
  ),
  {
    instrument: 'DE-BSI-2022-03-15',
    from: '2026-02-03T00:00:00+01:00',
    says: () => [phrase('honest_germany_upheld'), phrase('honest_germany_archived')],
  },
];

const NARROWING = REMARKS.filter(({ narrows }) => narrows);

/** What is added to a statement about a ground, in the order of the list. */
export function remarksOn(ground: Ground, acts: readonly Act[], situation: Situation): Phrase[] {
  return remarksAmong(REMARKS, ground, acts, situation);
}

/** Those among the remarks without which a statement would claim too much. */
export function narrowingRemarksOn(ground: Ground, acts: readonly Act[], situation: Situation): Phrase[] {
  return remarksAmong(NARROWING, ground, acts, situation);
}

function remarksAmong(
  remarks: readonly Remark[],
  ground: Ground,
  acts: readonly Act[],
  situation: Situation,
): Phrase[] {
  return remarks.filter((remark) => fits(remark, ground, acts, situation)).flatMap(({ says }) => says(ground));
}

/** What is to be said of the class of product as such: it stands in the notice itself, not only in its details. */
export function classRemarks({ findings, situation }: Verdict): Phrase[] {
  const grounds = findings.flatMap((finding) => finding.grounds.filter(({ effect }) => effect === finding.status));
  return REMARKS.filter(({ classes }) => classes !== undefined).flatMap((remark) => {
    const ground = grounds.find((each) => fits(remark, each, [], situation));
    return ground === undefined ? [] : remark.says(ground);
  });
}

function fits(remark: Remark, ground: Ground, acts: readonly Act[], { audience, class: lawClass, at }: Situation) {
  return (
    remark.instrument === ground.instrument &&
    (remark.acts === undefined || remark.acts.some((act) => acts.includes(act))) &&
    (remark.effects === undefined || remark.effects.includes(ground.effect)) &&
    (remark.classes === undefined || remark.classes.includes(lawClass)) &&
    (remark.audiences === undefined || (audience !== undefined && remark.audiences.includes(audience))) &&
    (remark.since === undefined || remark.since === ground.since) &&
    (remark.from === undefined || compareInstants(at, remark.from as Instant) >= 0)
  );
}
