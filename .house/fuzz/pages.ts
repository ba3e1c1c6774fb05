import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { glimpse } from '../../components/page/glimpse.ts';
import { read } from '../../components/page/read.ts';
import { documentOf } from '../../entrypoints/cli/document.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { EvidenceSchema } from '../../rules/evidence.ts';
import { LIMITS } from '../../rules/evidence-limits.ts';
import { recognise } from '../../rules/recognise.ts';
import { testPages } from '../../tests/pages/pages.ts';
import { recognitionHolds } from './engine.ts';
import { mutation } from './mutate.ts';
import { once, type Property, property } from './property.ts';

interface Page {
  url: string;
  html: string;
}

const written = once((): readonly Page[] => testPages().map(({ html, expected }) => ({ html, url: expected.url })));

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
/** A page as large as most shops' are; the few that are larger would take the whole time. */
const LARGE = 300_000;

/** The saved pages of the development corpus; none where it is absent. */
const saved = once((): readonly Page[] => {
  const list = new URL('manifest.json', CORPUS);
  if (!existsSync(list)) return [];
  const pages = JSON.parse(readFileSync(list, 'utf8')) as { url: string; file: string }[];
  return pages
    .map(({ url, file }) => ({ url, html: readFileSync(new URL(file, CORPUS), 'utf8') }))
    .filter(({ html }) => html.length < LARGE);
});

/** What the reader promises of a page, whatever its markup. */
function pageHolds({ html, url }: Page): void {
  const document = documentOf(html);
  glimpse(document, { href: url });
  const evidence = read(document, url);
  // The light DOM completes a page when it is first asked for its body; from then on nothing may change.
  const before = document.documentElement?.outerHTML;
  v.parse(EvidenceSchema, evidence);
  const { nodes, characters, scripts } = evidence.work;
  assert.ok(nodes <= LIMITS.nodes && characters <= LIMITS.characters && scripts <= LIMITS.scripts, 'too much work');
  assert.deepEqual(JSON.parse(JSON.stringify(evidence)), evidence);
  assert.deepEqual(read(document, url), evidence, 'the second reading differs');
  assert.equal(document.documentElement?.outerHTML, before, 'reading changed the page');
  assert.equal(Object.keys(Object.prototype).length, 0, 'the page reached a prototype');
  recognitionHolds(evidence, recognise(evidence, CATALOGUE));
}

function mutated(pages: () => readonly Page[]): fc.Arbitrary<Page> {
  return fc.tuple(fc.nat(), mutation).map(([number, alter]) => {
    const all = pages();
    const { url, html } = all[number % all.length] ?? { url: 'https://shop.example/', html: '' };
    return { url, html: alter(html) };
  });
}

export const PAGES: readonly Property[] = [
  property(
    'a written page, mutated: read within bounds, twice the same, and left as it was',
    { short: 150, long: 20_000 },
    mutated(written),
    pageHolds,
  ),
  property(
    'a saved page of the corpus, mutated: the same',
    { short: 0, long: 2_500 },
    mutated(() => (saved().length > 0 ? saved() : written())),
    pageHolds,
  ),
];
