import { describe, expect, test } from 'vitest';
import { findColumns, looksLikeHeader } from '../../components/list/columns.ts';

describe('columns are found by their names', () => {
  test.each([
    [
      'purchase orders',
      ['PO Number', 'Invoice Date', 'Vendor', 'SKU', 'Item Description', 'Qty'],
      { id: 0, date: 1, maker: [2], code: [3], description: [4] },
    ],
    [
      'German',
      ['Belegnummer', 'Rechnungsdatum', 'Hersteller', 'Artikel-Nr.', 'Bezeichnung'],
      { id: 0, date: 1, maker: [2], code: [3], description: [4] },
    ],
    [
      'French, without accents',
      ['Reference', 'Designation', 'Date de facture'],
      { code: [0], description: [1], date: 2 },
    ],
    ['Spanish', ['Descripción', 'Fecha de factura', 'Código'], { description: [0], date: 1, code: [2] }],
    [
      'Russian',
      ['Дата', 'Наименование', 'Артикул', 'Производитель'],
      { date: 0, description: [1], code: [2], maker: [3] },
    ],
    ['Japanese', ['日付', '品名', '型番'], { date: 0, description: [1], code: [2] }],
    ['Arabic', ['التاريخ', 'الوصف'], { date: 0, description: [1] }],
    ['browser history', ['url', 'title', 'visit_time'], { address: 0, description: [1], date: 2 }],
    ['software inventory', ['DisplayName', 'Publisher', 'Installed On'], { description: [0], maker: [1], date: 2 }],
  ])('%s', (_, header, expected) => {
    expect(findColumns(header)).toMatchObject({ ...expected, found: true });
  });

  test('every word of the table is found as written', () => {
    expect(looksLikeHeader(['whatever', 'ITEM_DESCRIPTION'])).toBe(true);
    expect(looksLikeHeader(['Kaspersky Plus', '2024-07-20'])).toBe(false);
  });
});

test('where no name says what is sold, every column is looked at', () => {
  expect(findColumns(['A', 'Date', 'B'])).toMatchObject({ description: [0, 2], date: 1, found: true });
  expect(findColumns(['A', 'B'])).toMatchObject({ description: [0, 1], found: false });
});

describe('a given column wins', () => {
  test('by name, without regard to case', () => {
    expect(findColumns(['Description', 'Lieferschein'], { date: 'lieferschein' })).toMatchObject({ date: 1 });
  });
  test('by number', () => {
    expect(findColumns(['A', 'B', 'C'], { description: '3' })).toMatchObject({ description: [2] });
  });
  test('and one that is not there is named, with those that are', () => {
    expect(() => findColumns(['A', 'B'], { date: 'Datum' })).toThrow(
      'There is no column "Datum". The columns are: "A", "B".',
    );
    expect(() => findColumns(['A', 'B'], { date: '3' })).toThrow('no column "3"');
  });
});
