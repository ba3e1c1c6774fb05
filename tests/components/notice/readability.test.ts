import { expect, test } from 'vitest';
import { gradeOf, sentencesIn, syllablesIn } from './readability.ts';

test.each([
  ['may', 1],
  ['United', 3],
  ['States', 1],
  ['Kaspersky', 3],
  ['product', 2],
  ['license', 2],
  ['prohibited', 4],
  ['resale', 2],
  ['rule', 1],
  ['people', 2],
  ['contractors', 3],
  ['exporters', 3],
  ['buying', 2],
  ['radio', 3],
  ['2024', 1],
])('%s has %i syllables', (word, count) => {
  expect(syllablesIn(word)).toBe(count);
});

test('a plain sentence is easy and a learned one is not', () => {
  expect(gradeOf('The cat sat on the mat.')).toBeLessThan(2);
  expect(
    gradeOf('Notwithstanding contradictory administrative determinations, acquisition necessitates authorisation.'),
  ).toBeGreaterThan(20);
});

test('a full stop inside a number or an abbreviation does not end a sentence', () => {
  expect(sentencesIn('See 15 CFR 791.2 for this. Ask counsel.')).toHaveLength(2);
});
