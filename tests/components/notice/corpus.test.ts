import { describe, expect, test } from 'vitest';
import { asked, situationsOfCases } from './ask.ts';
import { gradeOf, sentencesIn, wordsIn } from './readability.ts';

const NOTICES = situationsOfCases().map((situation) => ({ name: JSON.stringify(situation), notice: asked(situation) }));

describe(`the notices of ${NOTICES.length} situations`, () => {
  test('have headlines of at most twelve words', () => {
    const long = NOTICES.map(({ notice }) => notice.headline).filter((headline) => wordsIn(headline).length > 12);
    expect([...new Set(long)]).toEqual([]);
  });

  test('begin with the place', () => {
    for (const { name, notice } of NOTICES) expect(notice.headline.startsWith(`${notice.place}: `), name).toBe(true);
  });

  // The name of a place is not for us to simplify: it counts as one easy word.
  test('are of grade 8 at most in headline and lead', () => {
    const hard = NOTICES.flatMap(({ notice }) => [notice.headline.replace(notice.place, 'Here'), notice.lead])
      .filter((text) => gradeOf(text) > 8)
      .map((text) => `${gradeOf(text).toFixed(1)} ${text}`);
    expect([...new Set(hard)]).toEqual([]);
  });

  test('have leads of sentences of at most 20 words', () => {
    const long = NOTICES.flatMap(({ notice }) => sentencesIn(notice.lead)).filter((text) => wordsIn(text).length > 20);
    expect([...new Set(long)]).toEqual([]);
  });

  test('cite a source with an address for every answer that rests on a rule', () => {
    for (const { name, notice } of NOTICES) {
      for (const { status, citations } of notice.questions) {
        if (status === 'none-found' || status === 'not-surveyed') continue;
        expect(citations.length, name).toBeGreaterThan(0);
        for (const { url, verified } of citations) {
          expect(url, name).toMatch(/^https?:\/\//);
          expect(verified, name).toMatch(/\d{4}$/);
        }
      }
    }
  });

  test('put a "!" on prohibited and restricted, an "i" on everything else', () => {
    for (const { name, notice } of NOTICES) {
      const strict = notice.status === 'prohibited' || notice.status === 'restricted';
      expect(notice.badge.text, name).toBe(strict ? '!' : 'i');
    }
  });

  test('name whose act the Commerce determination prohibits', () => {
    for (const { name, notice } of NOTICES) {
      for (const { status, sentence } of notice.questions) {
        if (status === 'prohibited') expect(sentence, name).toMatch(/, [\w .]+ may not /);
      }
    }
  });
});
