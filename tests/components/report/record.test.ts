import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { reportSchemas } from '../../../.house/report-schemas.ts';
import { assess } from '../../../components/assess.ts';
import { parseWords } from '../../../components/notice/words.ts';
import { compare } from '../../../components/report/compare.ts';
import { type RecordNames, recordMarkdown } from '../../../components/report/markdown.ts';
import { parseRecord } from '../../../components/report/parse.ts';
import { record } from '../../../components/report/record.ts';
import { RecordShape } from '../../../components/report/shapes/record.ts';
import { placeById } from '../../../components/settings/text.ts';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { evidenceOf } from '../../../rules/bare-evidence.ts';
import { BOOK } from '../../../rules/book.ts';
import { CATALOGUE } from '../../../rules/catalogue.ts';
import { parseInstant } from '../../../rules/instant.ts';

const voice = { words: parseWords(english), locale: 'en' };
const ENGLISH: RecordNames = { text: (key) => english[key].message, place: placeById(BOOK, voice) };
const URL_OF_PAGE = 'https://usa.kaspersky.com/premium';

function recorded({
  url = URL_OF_PAGE,
  title = 'Kaspersky Premium 5 devices 1 year',
  place = 'US',
  at = '2026-11-24T12:00:00-05:00',
} = {}) {
  const evidence = evidenceOf(url, title);
  const reader = {
    places: { value: [place], from: 'choice' as const },
    audience: { value: 'us-business' as const, from: 'policy' as const },
  };
  const assessment = assess(evidence, { reader, at: parseInstant(at), voice }, { book: BOOK, catalogue: CATALOGUE });
  const program = { name: 'Caveat', version: '0.1.0' };
  return record({
    assessment,
    evidence,
    page: { url, title },
    made: parseInstant('2026-11-24T12:00:00-05:00'),
    book: BOOK,
    program,
  });
}
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a record', () => {
  test('says what, where, when in local time and in UTC, for whom and who said so, by which rules', () => {
    expect(recorded()).toMatchObject({
      kind: 'caveat-record',
      made: { local: '2026-11-24T12:00:00-05:00', utc: '2026-11-24T17:00:00Z' },
      page: { url: URL_OF_PAGE },
      recognition: { kind: 'product', product: 'premium' },
      situation: { places: { value: ['US'], from: 'choice' }, audience: { value: 'us-business', from: 'policy' } },
      rules: { revision: BOOK.revision, sha256: BOOK.digest },
    });
  });

  test('names every text that a ground cites, with sources that have addresses', () => {
    const { verdicts, instruments } = recorded();
    const cited = verdicts.flatMap(({ findings }) =>
      findings.flatMap(({ grounds }) => grounds.map(({ instrument }) => instrument)),
    );
    expect(cited.length).toBeGreaterThan(0);
    for (const id of cited) expect(instruments.find((each) => each.id === id)?.sources[0]?.url).toMatch(/^https?:/);
  });

  test('comes back from JSON as it was, whatever the page is called', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.constantFrom('US', 'US-CA', 'DE', 'GB'), (words, place) => {
        const made = recorded({ title: `Kaspersky Premium ${words}`, place });
        expect(parseRecord(json(made))).toEqual(made);
        expect(compare(made, recorded({ title: `Kaspersky Premium ${words}`, place })).same).toBe(true);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  test('in Markdown nothing of the page becomes markup', () => {
    const text = recordMarkdown(recorded({ title: 'Kaspersky Premium <img src=x> [a](javascript:b)' }), ENGLISH);
    expect(text).not.toContain('<img');
    expect(text).not.toContain('[a](');
    expect(text).toContain(BOOK.digest);
  });

  test('names the place and the buyer as a person would, and closes each sentence once', () => {
    const text = recordMarkdown(recorded(), ENGLISH);
    expect(text).toContain('- Situation: United States · chosen by the reader; a US firm · set by the organisation');
    expect(text).toContain('Kaspersky Lab, Inc. US Department of Commerce');
    expect(text).not.toMatch(/[^.]\.\.(?!\.)/);
  });
});

describe('comparing', () => {
  test('an answer that was changed is found and named', () => {
    const made = recorded();
    const forged = parseRecord(JSON.parse(JSON.stringify(made).replace('"status":"prohibited"', '"status":"warned"')));
    const { sameAnswers, differences } = compare(forged, made);
    expect(sameAnswers).toBe(false);
    expect(differences[0]).toEqual({
      part: 'verdicts',
      where: 'US › findings › buy › status',
      recorded: 'warned',
      now: 'prohibited',
    });
  });

  test('other rules with the same answers are told apart from other answers', () => {
    const made = recorded();
    const older = { ...made, rules: { ...made.rules, sha256: '0'.repeat(64) } };
    expect(compare(older, made)).toMatchObject({
      same: false,
      sameAnswers: true,
      differences: [{ part: 'rules', where: 'sha256' }],
    });
  });

  test('when it was made does not count', () => {
    const made = recorded();
    expect(
      compare({ ...made, made: { ...made.made, local: parseInstant('2025-01-01T00:00:00+00:00') } }, made).same,
    ).toBe(true);
  });
});

test.each([
  ['something else', {}, 'This is not a record'],
  ['a later version', { kind: 'caveat-record', version: '2.0.0' }, 'of version 2.0.0'],
  ['a record with a hole', { ...recorded(), verdicts: [{}] }, 'cannot be read at "verdicts.0'],
])('%s is refused with what is wrong', (_, value, says) => {
  expect(() => parseRecord(json(value))).toThrow(says);
});

describe('the published schemas', () => {
  test('are current: npm run report:schemas', async () => {
    for (const [name, text] of reportSchemas()) {
      const file = new URL(`../../../components/report/schema/${name}`, import.meta.url);
      // The formatter has its own idea of short lists: what the file says counts.
      expect(JSON.parse(await readFile(file, 'utf8')), name).toEqual(JSON.parse(text));
    }
  });

  test('know no key that the program would refuse', () => {
    expect(v.is(RecordShape, json({ ...recorded(), extra: 1 }))).toBe(false);
  });
});
