import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CATALOGUE } from '../../rules/catalogue.ts';
import {
  CompetitorsSchema,
  ProductsSchema,
  SellersSchema,
  WhiteLabelSchema,
  WordsFileSchema,
} from '../../rules/schema/catalogue.ts';

/** A file of the catalogue as it lies there. */
function file(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../rules/catalogue/${name}.json`, import.meta.url), 'utf8'));
}

test.each([
  ['products', ProductsSchema],
  ['sellers', SellersSchema],
  ['white-label', WhiteLabelSchema],
  ['words', WordsFileSchema],
  ['competitors', CompetitorsSchema],
] as const)('%s.json has the shape that the program reads, and nothing else', (name, schema: v.GenericSchema) => {
  const { issues = [] } = v.safeParse(schema, file(name));
  expect(issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toEqual([]);
});

test('every product and every seller is listed once', () => {
  for (const ids of [CATALOGUE.products.map(({ id }) => id), CATALOGUE.sellers.map(({ id }) => id)]) {
    expect(new Set(ids).size).toBe(ids.length);
  }
  expect(CATALOGUE.products).toHaveLength(98);
  expect(CATALOGUE.sellers).toHaveLength(217);
});
