import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sniffDateOrder } from '../../components/list/civil-date.ts';
import { readDate } from '../../components/list/date.ts';

const spans = (cell: string, place = 'US', order?: 'day-first' | 'month-first') => {
  const reading = readDate(cell, place, order);
  return reading.kind === 'read' ? reading.spans.map(({ from, to }) => [from, to]) : reading.kind;
};

describe('a day without a time is the whole day where the paper was likely written', () => {
  test.each([
    ['US', '2024-07-20T00:00:00-04:00', '2024-07-20T23:59:59-04:00'],
    ['US-CA', '2024-07-20T00:00:00-07:00', '2024-07-20T23:59:59-07:00'],
    ['US-AZ', '2024-07-20T00:00:00-07:00', '2024-07-20T23:59:59-07:00'],
    ['DE', '2024-07-20T00:00:00+02:00', '2024-07-20T23:59:59+02:00'],
    ['IN', '2024-07-20T00:00:00+05:30', '2024-07-20T23:59:59+05:30'],
  ])('%s', (place, from, to) => {
    expect(spans('2024-07-20', place)).toEqual([[from, to]]);
  });

  test('in winter as well, and on the day on which the clocks change', () => {
    expect(spans('2024-01-20')).toEqual([['2024-01-20T00:00:00-05:00', '2024-01-20T23:59:59-05:00']]);
    expect(spans('2024-03-10')).toEqual([['2024-03-10T00:00:00-05:00', '2024-03-10T23:59:59-04:00']]);
  });

  test('a place without a likely zone: from where the day begins first to where it ends last', () => {
    expect(spans('2024-07-20', 'XX')).toEqual([['2024-07-20T00:00:00+14:00', '2024-07-20T23:59:59-12:00']]);
  });
});

describe('one day, as many hands write it', () => {
  test.each([
    '2024-09-29',
    '2024/09/29',
    '2024.9.29',
    '20240929',
    '29.09.2024',
    '29.9.24',
    '9/29/2024',
    '29/09/2024',
    '29-Sep-2024',
    '29-Sep-24',
    '29 September 2024',
    'September 29, 2024',
    'Sep 29, 2024',
    'Sunday, September 29, 2024',
    '29. September 2024',
    '29 septembre 2024',
    '29 de septiembre de 2024',
    '29 settembre 2024',
    '29 de setembro de 2024',
    '29 сентября 2024',
    '29 września 2024',
    '29 Eylül 2024',
    '2024年9月29日',
    '2024년 9월 29일',
    '45564',
    '29th of September 2024',
  ])('%s', (cell) => {
    expect(spans(cell)).toEqual([['2024-09-29T00:00:00-04:00', '2024-09-29T23:59:59-04:00']]);
  });
});

describe('a moment', () => {
  test.each([
    ['2024-07-20T03:59:59Z', '2024-07-20T03:59:59+00:00'],
    ['2024-07-20T03:59:59.123Z', '2024-07-20T03:59:59+00:00'],
    ['2024-07-20 14:03 +02:00', '2024-07-20T14:03:00+02:00'],
    ['2024-07-20 14:03', '2024-07-20T14:03:00-04:00'],
    ['7/20/2024 2:03 PM', '2024-07-20T14:03:00-04:00'],
    ['7/20/2024 12:03 AM', '2024-07-20T00:03:00-04:00'],
    ['20.07.2024, 14:03:05', '2024-07-20T14:03:05-04:00'],
    ['45493.5', '2024-07-20T12:00:00-04:00'],
    ['1721448000', '2024-07-20T04:00:00+00:00'],
    ['1721448000123', '2024-07-20T04:00:00+00:00'],
    ['1721448000123456', '2024-07-20T04:00:00+00:00'],
    ['13365921600000000', '2024-07-20T04:00:00+00:00'],
  ])('%s', (cell, at) => {
    expect(spans(cell)).toEqual([[at, at]]);
  });
});

describe('day and month that can be either way round', () => {
  test('give both readings', () => {
    expect(spans('07/08/2024')).toEqual([
      ['2024-08-07T00:00:00-04:00', '2024-08-07T23:59:59-04:00'],
      ['2024-07-08T00:00:00-04:00', '2024-07-08T23:59:59-04:00'],
    ]);
  });

  test('unless the rest of the column tells', () => {
    expect(sniffDateOrder(['03/04/2024', '13/04/2024', ''])).toBe('day-first');
    expect(sniffDateOrder(['03/04/2024', '04/13/2024'])).toBe('month-first');
    expect(sniffDateOrder(['03/04/2024', '04/03/2024'])).toBeUndefined();
    expect(sniffDateOrder(['13/04/2024', '04/13/2024'])).toBeUndefined();
    expect(spans('07/08/2024', 'US', 'day-first')).toHaveLength(1);
  });
});

test.each(['', '  '])('nothing is nothing: "%s"', (cell) => {
  expect(spans(cell)).toBe('none');
});

test.each([
  'soon',
  '2024-13-01',
  '31.02.2024',
  '32/32/2024',
  '12',
  '2024',
  'KL1041',
  '99:99',
  '2024-07-20 25:00',
  'May the 4th',
  '000000',
])('not a date: %s', (cell) => {
  expect(spans(cell)).toBe('unreadable');
});

test('no text makes it crash, and every span runs forward', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[\d./: -]{1,20}$/)),
      fc.constantFrom('US', 'DE', 'XX'),
      (cell, place) => {
        const reading = readDate(cell, place);
        if (reading.kind !== 'read') return;
        for (const { from, to } of reading.spans) expect(Date.parse(from)).toBeLessThanOrEqual(Date.parse(to));
      },
    ),
    { numRuns: 2_000 },
  );
});
