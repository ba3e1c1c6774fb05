import { expect, test } from 'vitest';
import { reportText } from '../../../components/notice/report-text.ts';
import { numberOf, sourcesOf } from '../../../components/notice/sources.ts';
import { JAPAN, UNITED_STATES } from './notices.ts';

test('every citation is listed once, in order of first use', () => {
  const labels = sourcesOf(UNITED_STATES).map(({ label }) => label);
  expect(labels).toEqual(['89 FR 52434, opening paragraphs', '15 CFR 791.2', 'FAR 52.204-23(b)']);
});

test('numbers are places in the list, from 1', () => {
  const sources = sourcesOf(UNITED_STATES);
  expect(UNITED_STATES.questions[1]?.citations.map((citation) => numberOf(citation, sources))).toEqual([1, 2]);
});

test('two pinpoints in one document are two sources', () => {
  const [first] = UNITED_STATES.using.citations;
  if (first === undefined) throw new Error('The notice under test must cite something.');
  const other = { ...first, label: '89 FR 52434, paragraph 3' };
  const notice = { ...JAPAN, using: { text: 'Two places in one text.', citations: [first, other] } };
  expect(numberOf(other, sourcesOf(notice))).toBe((numberOf(first, sourcesOf(notice)) ?? 0) + 1);
});

test('what the notice does not cite has no number', () => {
  const [first] = UNITED_STATES.using.citations;
  if (first === undefined) throw new Error('The notice under test must cite something.');
  expect(numberOf({ ...first, url: 'https://example.org/' }, sourcesOf(UNITED_STATES))).toBeUndefined();
});

test('a report names page, product, notice, rules and reasons', () => {
  const text = reportText(UNITED_STATES, 'https://shop.example/item', (key) => key);
  expect(text).toContain('ui_report_page: https://shop.example/item');
  expect(text).toContain('ui_report_product: Kaspersky Plus');
  expect(text).toContain(UNITED_STATES.details.rules);
  for (const reason of UNITED_STATES.details.why) expect(text).toContain(`- ${reason}`);
});
