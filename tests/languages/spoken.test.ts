import { describe, expect, test } from 'vitest';
import type { Deed } from '../../components/notice/deed.ts';
import { phrase } from '../../components/notice/phrase.ts';
import { directionOf, say, type Voice } from '../../components/notice/say.ts';
import { clauseOf, sentenceOf } from '../../components/notice/sentence.ts';
import { speak } from '../../components/notice/speak.ts';
import type { Day, Instant } from '../../rules/instant.ts';
import { ACTS, ADDRESSEES, EFFECTS, type Effect, PRODUCT_CLASSES } from '../../rules/schema/vocabulary.ts';
import { composed, sentencesOf, situationsOfCases } from '../components/notice/ask.ts';
import { wordsIn } from '../components/notice/readability.ts';
import { forbiddenIn, MEANINGS, particularsOf, search, VOICES } from './language.ts';

/**
 * Every language says everything that can be said: each effect of each act on each party, whether a law combines them yet
 * or not, and the notices of all written cases.
 */

const AT = '2026-11-24T12:00:00-05:00' as Instant;

/** The eighth and the eleventh begin with a vowel where languages elide; an end is told of rules that have one. */
const TIMES = {
  ended: { since: '2024-03-08T00:00:00-05:00' as Instant, until: '2027-01-11T00:00:00-05:00' as Instant },
  endless: { since: '2022-10-11T00:00:00-05:00' as Instant },
};
/** Acts, and those that one sentence names together. */
const DEEDS: readonly Deed[] = [...ACTS, 'deal', 'license-renew', 'sell-update', 'buy-use'];
const ENDING: readonly Effect[] = ['prohibited', 'permitted'];

interface Spoken {
  name: string;
  headline: string;
  sentence: string;
}

function combinations(voice: Voice): Spoken[] {
  const rules = EFFECTS.flatMap((effect) =>
    ADDRESSEES.flatMap((addressee) =>
      [TIMES.endless, ...(ENDING.includes(effect) ? [TIMES.ended] : [])].map((time) => ({
        effect,
        addressee,
        verified: '2025-02-24' as Day,
        ...time,
      })),
    ),
  );
  const place = { is: 'place', place: 'US', name: 'United States' } as const;
  return rules.flatMap((rule) =>
    DEEDS.map((deed, at) => {
      const topic = { deed, class: PRODUCT_CLASSES[at % PRODUCT_CLASSES.length] ?? 'any', at: AT };
      return {
        name: `${rule.effect} × ${deed} × ${rule.addressee}`,
        headline: say(phrase('headline', { place, clause: clauseOf(rule, topic) }), voice),
        sentence: say(sentenceOf(rule, topic), voice),
      };
    }),
  );
}

const NOTICES = situationsOfCases().map((situation) => composed(situation));

/**
 * Words of a headline, at most: twelve in English, one more where a language needs its articles. The name of a place is not
 * for us to shorten and counts as one. Where words are not set apart, letters after the place.
 */
const LONGEST = { english: 12, words: 13, letters: 42 };

describe.each([...VOICES])('%s', (folder, voice) => {
  const { neverSay, broken } = particularsOf(folder);
  const spoken = combinations(voice);
  const notices = NOTICES.map((notice) => speak(notice, voice));
  const texts = new Set([
    ...spoken.flatMap(({ headline, sentence }) => [headline, sentence]),
    ...notices.flatMap(sentencesOf),
  ]);

  test('says whole sentences, and headlines without a full stop', () => {
    const whole = ({ headline, sentence }: Spoken) => /[.。։।]$/.test(sentence) && !/[.。।]$/.test(headline);
    expect(spoken.filter((each) => !whole(each))).toEqual([]);
  });

  test('leaves no gap open and no seam visible', () => {
    const seam = /\$|undefined|\[object| {2}| [.,;。、，]|\.\.|,,|:\s*:|[。、，]{2}|\(\s|\s\)/;
    expect([...texts].filter((text) => seam.test(text))).toEqual([]);
  });

  test('breaks none of its own rules where a gap is filled', () => {
    for (const { pattern, example } of broken) expect(example).toMatch(search(pattern));
    const patterns = broken.map(({ pattern }) => search(pattern));
    expect([...texts].filter((text) => patterns.some((pattern) => pattern.test(text)))).toEqual([]);
  });

  test('has its own words for everything that must not be said, and knows them when it meets them', () => {
    expect(new Set(neverSay.map(({ meaning }) => meaning))).toEqual(new Set(Object.keys(MEANINGS)));
    for (const { pattern, example } of neverSay) expect(example).toMatch(search(pattern));
  });

  test('says none of them', () => {
    const reasons = forbiddenIn(folder);
    expect([...texts].flatMap((text) => reasons(text).map((why) => `${why}: ${text}`))).toEqual([]);
  });

  test('keeps headlines short, and begins them with the place', () => {
    const headlines = [...new Set(notices.map(({ headline, place }) => headline.replace(place, 'Here')))];
    const spaced = /\s/.test(say(phrase('sentence_not_surveyed'), voice));
    const most = folder === 'en' ? LONGEST.english : LONGEST.words;
    const isLong = (text: string) =>
      spaced ? wordsIn(text).length > most : [...text].length > LONGEST.letters + 'Here'.length;
    expect(headlines.filter(isLong)).toEqual([]);
    for (const { headline, place } of notices) expect(headline.startsWith(place), headline).toBe(true);
  });

  test('gives each strength of rule words of its own', () => {
    const words = ['prohibited', 'restricted', 'unclear', 'warned', 'permitted', 'pending', 'excluded'] as const;
    const silent = ['none_found', 'not_surveyed'] as const;
    const said = [...words, ...silent].map((status) => say(phrase(`status_${status}`), voice));
    expect(new Set(said).size).toBe(said.length);
  });

  test('tells a browser its name and its direction', () => {
    for (const { lang, dir } of notices) {
      expect(lang).toBe(voice.locale);
      expect(dir).toBe(directionOf(voice.locale));
    }
  });
});

test('the searches spare what is not meant', () => {
  expect(forbiddenIn('en')('That is advice, not a ban. General information, not legal advice.')).toEqual([]);
});
