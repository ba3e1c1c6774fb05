import { describe, expect, test } from 'vitest';
import { briefly, bundle } from '../../../components/notice/deed.ts';
import { phrase } from '../../../components/notice/phrase.ts';
import { say } from '../../../components/notice/say.ts';
import { clauseOf, type Rule, sentenceOf } from '../../../components/notice/sentence.ts';
import type { Day, Instant } from '../../../rules/instant.ts';
import { ACTS, ADDRESSEES, EFFECTS, PRODUCT_CLASSES } from '../../../rules/schema/vocabulary.ts';
import { ENGLISH } from './ask.ts';
import { gradeOf, sentencesIn, wordsIn } from './readability.ts';

/**
 * The grammar makes a sentence for every effect, act and party, also for those that no law combines yet: a new law must
 * find its words waiting.
 */

const AT = '2026-11-24T12:00:00-05:00' as Instant;
const RUNNING = { since: '2024-07-20T00:00:00-04:00' as Instant, verified: '2025-02-24' as Day };
const ENDING = { ...RUNNING, until: '2027-01-01T00:00:00-05:00' as Instant };

const RULES: Rule[] = EFFECTS.flatMap((effect) =>
  ADDRESSEES.flatMap((addressee) => [RUNNING, ENDING].map((time) => ({ effect, addressee, ...time }))),
);

const COMBINATIONS = RULES.flatMap((rule) =>
  ACTS.map((act) => {
    const topic = { deed: act, class: 'consumer-av', at: AT } as const;
    const clause = clauseOf(rule, topic);
    const place = { is: 'place', place: 'US', name: 'United States' } as const;
    return {
      name: `${rule.effect} × ${act} × ${rule.addressee}${rule.until === undefined ? '' : ', ending'}`,
      headline: say(phrase('headline', { place, clause }), ENGLISH),
      sentence: say(sentenceOf(rule, topic), ENGLISH),
    };
  }),
);

test(`all ${EFFECTS.length * ACTS.length * ADDRESSEES.length} combinations are spoken, with no gap left open`, () => {
  const whole = ({ headline, sentence }: (typeof COMBINATIONS)[number]) =>
    /^[A-Z].*\.$/.test(sentence) && !headline.endsWith('.') && !/\$|undefined| {2}|\[object/.test(headline + sentence);
  expect(COMBINATIONS.filter((each) => !whole(each))).toEqual([]);
});

test('headline and sentence of every combination are of grade 8 at most', () => {
  const hard = COMBINATIONS.flatMap(({ name, headline, sentence }) =>
    [headline, sentence]
      .filter((text) => gradeOf(text) > 8)
      .map((text) => `${gradeOf(text).toFixed(1)} ${name}: ${text}`),
  );
  expect(hard).toEqual([]);
});

test('no sentence has more than 20 words', () => {
  const long = COMBINATIONS.flatMap(({ sentence }) => sentencesIn(sentence)).filter(
    (text) => wordsIn(text).length > 20,
  );
  expect([...new Set(long)]).toEqual([]);
});

describe('who is bound is said', () => {
  test.each([
    ['buy', 'vendor', 'Since July 20, 2024, Kaspersky may not sell you this product.'],
    ['update', 'vendor', 'Since July 20, 2024, Kaspersky may not update this product for you.'],
    ['resell', 'reseller', 'Since July 20, 2024, resellers may not sell this product on.'],
    ['use', 'us-state-agency', 'Since July 20, 2024, state agencies may not use this product.'],
    ['use', 'us-federal-contractor', 'Since July 20, 2024, US contractors may not use this product in contract work.'],
    ['integrate', 'integrator', 'Since July 20, 2024, other makers may not build this product in.'],
  ] as const)('%s, %s', (deed, addressee, sentence) => {
    const rule = { effect: 'prohibited', addressee, ...RUNNING } as const;
    expect(say(sentenceOf(rule, { deed, class: 'consumer-av', at: AT }), ENGLISH)).toBe(sentence);
  });
});

test('a rule that is still ahead starts "from" its day, one that ends is told with both days', () => {
  const rule = { effect: 'prohibited', addressee: 'reseller', ...RUNNING } as const;
  const topic = { deed: 'resell', class: 'consumer-av', at: '2024-07-01T00:00:00-04:00' as Instant } as const;
  expect(say(sentenceOf(rule, topic), ENGLISH)).toMatch(/^From July 20, 2024, resellers/);
  expect(say(sentenceOf({ ...rule, ...ENDING }, topic), ENGLISH)).toMatch(/ This holds until January 1, 2027\.$/);
});

test('a duty is a duty, not a restriction', () => {
  const rule = { effect: 'restricted', addressee: 'us-federal-contractor', ...RUNNING } as const;
  expect(say(sentenceOf(rule, { deed: 'report', class: 'any', at: AT }), ENGLISH)).toBe(
    'Since July 20, 2024, US contractors must report each find of this product.',
  );
});

test('a warning is dated, and said to be advice', () => {
  const rule = { effect: 'warned', addressee: 'none', ...RUNNING } as const;
  expect(say(sentenceOf(rule, { deed: 'use', class: 'any', at: AT }), ENGLISH)).toBe(
    'On July 20, 2024, a public body warned about using this product. That is advice, not a ban.',
  );
});

test('acts that one rule names together share a sentence', () => {
  expect(bundle(['buy', 'license', 'renew'])).toBe('deal');
  expect(briefly(['buy', 'license', 'renew'])).toBe('buy');
  expect(briefly(['buy', 'license', 'renew', 'update'])).toBe('sell-update');
  expect(bundle(['license', 'renew'])).toBe('license-renew');
  expect(bundle(['download'])).toBe('download');
});

test('every class of product has a name of its own', () => {
  const names = PRODUCT_CLASSES.map((each) => {
    const rule = { effect: 'excluded', addressee: 'vendor', ...RUNNING } as const;
    return say(sentenceOf(rule, { deed: 'buy', class: each, at: AT }), ENGLISH);
  });
  expect(new Set(names).size).toBe(PRODUCT_CLASSES.length);
});
