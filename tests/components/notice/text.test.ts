import { expect, test } from 'vitest';
import type { LabelKey } from '../../../components/notice/labels.ts';
import { phrase } from '../../../components/notice/phrase.ts';
import { say } from '../../../components/notice/say.ts';
import { renderText } from '../../../components/notice/text.ts';
import { asked, ENGLISH } from './ask.ts';

const text = renderText(asked({ places: ['US'], audience: 'us-consumer' }), (key: LabelKey) =>
  say(phrase(key), ENGLISH),
);

test('begins with the verdict and ends with the disclaimer', () => {
  expect(text).toMatch(/^# United States: Kaspersky may not sell or update this product\n/);
  expect(text).toMatch(/General information, not legal advice\.\n$/);
});

test('every footnote mark leads to a numbered source with an address', () => {
  const marks = new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => number));
  const listed = new Set([...text.matchAll(/^(\d+)\. .*https?:\/\//gm)].map(([, number]) => number));
  expect(marks.size).toBeGreaterThan(3);
  expect(listed).toEqual(marks);
});

test("the rules file's own words stand as quotations", () => {
  expect(text).toMatch(/\n {2}> Commerce final determination on Kaspersky\. /);
});
