import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ListQuestion, rowAssessor } from '../../components/list/assess-row.ts';
import { listReader } from '../../components/list/list-reader.ts';
import { BOOK } from '../../rules/book.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { parseInstant } from '../../rules/instant.ts';
import { judge } from '../../rules/judge.ts';

const AT = parseInstant('2026-11-24T12:00:00-05:00');
const KNOWN = { book: BOOK, catalogue: CATALOGUE };

function answers(text: string, question: Partial<ListQuestion> = {}) {
  const reader = listReader(text);
  const assess = rowAssessor({ place: 'US', audience: 'us-business', at: AT, ...question }, KNOWN);
  return [...reader.push(text), ...reader.end()].map((row) => assess(row, reader.columns()));
}
const one = (date: string, question: Partial<ListQuestion> = {}) => {
  const [answer] = answers(`date,description\n"${date}",Kaspersky Plus 3 Devices 1 Year\n`, question);
  if (answer?.kind !== 'product') throw new Error('The row was not recognised.');
  return answer;
};

describe('a day without a time is judged at both of its ends', () => {
  test('on the east coast the day of the change is wholly after it, the day before wholly before', () => {
    expect(one('2024-07-20')).toMatchObject({ status: 'prohibited', person: [] });
    expect(one('2024-07-19').status).not.toBe('prohibited');
    expect(one('2024-07-19').person).not.toContain('changes-that-day');
  });

  test('in California the change falls within the day before, and a person is asked', () => {
    expect(one('2024-07-19', { place: 'US-CA' }).person).toContain('changes-that-day');
    expect(one('2024-07-20', { place: 'US-CA' }).person).not.toContain('changes-that-day');
  });

  test('a time decides', () => {
    expect(one('2024-07-20T03:59:59Z').status).not.toBe('prohibited');
    expect(one('2024-07-20T04:00:00Z').status).toBe('prohibited');
  });
});

describe('a person is asked', () => {
  test('when day and month can be either way round and the answers differ; the stricter is shown', () => {
    expect(one('05/04/2024')).toMatchObject({ person: expect.not.arrayContaining(['either-date']) });
    expect(one('08/07/2024')).toMatchObject({ status: 'prohibited', person: expect.arrayContaining(['either-date']) });
    expect(one('08/07/2024', { dateOrder: 'month-first' }).person).not.toContain('either-date');
  });

  test('when there is a column for dates and no date in it, or none that can be read', () => {
    expect(one('')).toMatchObject({
      date: { reading: 'absent', from: AT },
      person: expect.arrayContaining(['no-date']),
    });
    expect(one('soon').person).toContain('unreadable-date');
    expect(answers('description\nKaspersky Plus 1 year 1 PC\n')[0]?.person).toEqual([]);
  });

  test('when only the brand stands there', () => {
    expect(answers('description\nKaspersky\n')[0]?.person).toEqual(
      expect.arrayContaining(['unsure-product', 'unknown-line']),
    );
  });

  test('when nobody looked at the law of the place', () => {
    const unsurveyed =
      [...BOOK.jurisdictions.values()].find(({ surveyed, within }) => !surveyed && !within)?.id ?? 'XX';
    expect(one('2024-07-20', { place: unsurveyed, audience: 'non-us-business' })).toMatchObject({
      status: 'not-surveyed',
      person: ['not-surveyed'],
    });
  });
});

test('a visited page is recognised by its address, as the extension does it', () => {
  const [shop, news] = answers(
    'url,title\nhttps://usa.kaspersky.com/premium,Kaspersky Premium\nhttps://www.bbc.com/news/kaspersky-ban,Kaspersky Premium banned in US\n',
  );
  expect(shop?.kind).toBe('product');
  expect(news?.kind).toBe('other');
});

test('a row says exactly what the judge says of its day', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2017-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
      fc.constantFrom('US', 'US-TX', 'DE', 'GB'),
      (date, place) => {
        const day = date.toISOString().slice(0, 10);
        const row = one(day, { place });
        const situation = { at: row.date.from, place, audience: 'us-business' as const, class: row.lawClass };
        for (const finding of row.findings) {
          expect(judge(situation, [finding.act], BOOK).findings[0]?.status).toBe(finding.status);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('every row of any list is answered once, in its order', { timeout: 60_000 }, () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('Kaspersky Plus', '2024-07-20', '=1+1', '"', 'a,b', 'x\ny'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 15 }), (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = `id,description\n${rows.map((cells) => cells.map(quoted).join(',')).join('\n')}\n`;
      const found = answers(text);
      expect(found.map(({ id }) => id)).toEqual(rows.map(([id]) => id.replace(/\r$/, '')));
    }),
    { numRuns: 200 },
  );
});
