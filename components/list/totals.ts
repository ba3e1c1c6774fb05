import type { Status } from '../../rules/schema/vocabulary.ts';
import type { PersonReason, ProductRow, RowAnswer } from './answer.ts';

/** Rows that need a person are listed up to this many; beyond it they are counted. */
export const MOST_LISTED = 200;

/** The sums of a list, whose size does not grow with the list. */
export interface Totals {
  rows: number;
  products: number;
  unreadable: number;
  /** Rows at which a person should look. */
  forPerson: number;
  byStatus: Map<Status, number>;
  byProduct: Map<string, number>;
  /** By month of the row's date, "2024-07", then by status; rows without a date under "". */
  byMonth: Map<string, Map<Status, number>>;
  byReason: Map<PersonReason, number>;
  /** The first rows that need a person. */
  listed: RowAnswer[];
  /** The texts that decide, by label, with their addresses. */
  citations: Map<string, string>;
}

export function noTotals(): Totals {
  return {
    rows: 0,
    products: 0,
    unreadable: 0,
    forPerson: 0,
    byStatus: new Map(),
    byProduct: new Map(),
    byMonth: new Map(),
    byReason: new Map(),
    listed: [],
    citations: new Map(),
  };
}

/** Counts one row more. Changes `totals`: a copy for each of a million rows would only be thrown away. */
export function count(totals: Totals, row: RowAnswer): void {
  totals.rows += 1;
  if (row.kind === 'unreadable') totals.unreadable += 1;
  if (row.kind === 'product') countProduct(totals, row);
  if (row.person.length === 0) return;
  totals.forPerson += 1;
  for (const reason of row.person) add(totals.byReason, reason);
  if (totals.listed.length < MOST_LISTED) totals.listed.push(row);
}

function countProduct(totals: Totals, row: ProductRow): void {
  totals.products += 1;
  add(totals.byStatus, row.status);
  add(totals.byProduct, row.productName);
  const dated = row.date.reading === 'day' || row.date.reading === 'moment';
  const month = dated ? row.date.from.slice(0, 7) : '';
  const statuses = totals.byMonth.get(month) ?? new Map<Status, number>();
  totals.byMonth.set(month, statuses);
  add(statuses, row.status);
  for (const { citations } of row.findings) for (const { label, url } of citations) totals.citations.set(label, url);
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
