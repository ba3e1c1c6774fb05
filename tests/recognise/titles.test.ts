import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../rules/bare-evidence.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { recognise } from '../../rules/recognise.ts';
import type { Behaviour, PageKind } from '../../rules/recognition.ts';

/** A title and its address as shops write them, and what they deserve: one line of `titles.ndjson`. */
interface Titled {
  language: string;
  url: string;
  title: string;
  /** The maker, where a feed keeps it apart from the title. */
  brand?: string;
  /** Several, where more than one will do. */
  behaviour: Behaviour | Behaviour[];
  /** Absent where several lines would do, or none is named. */
  product?: string;
  page?: PageKind;
  /** Only where it is not plain. */
  why?: string;
}

const titles: Titled[] = readFileSync(new URL('titles.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

describe.each(Object.entries(Object.groupBy(titles, ({ language }) => language)))('titles in %s', (_, group = []) => {
  test.each(group.map((each) => [each.url, each.title, each] as const))('%s %s', (url, title, wanted) => {
    const found = recognise(evidenceOf(url, title, wanted.brand), CATALOGUE);
    const { behaviour, product, page } = wanted;
    expect([behaviour].flat(), wanted.why).toContain(found.behaviour);
    if (page !== undefined) expect(found.page).toBe(page);
    if (product === undefined) return;
    const line = CATALOGUE.products.find(({ id }) => id === product);
    expect(found).toMatchObject({ product, productClass: line?.class, lawClass: line?.lawClass });
  });
});
