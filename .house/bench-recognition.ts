import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { glimpse } from '../components/page/glimpse.ts';
import { read } from '../components/page/read.ts';
import { documentOf } from '../entrypoints/cli/document.ts';
import { evidenceOf } from '../rules/bare-evidence.ts';
import { brandIn } from '../rules/brand-name.ts';
import { CATALOGUE } from '../rules/catalogue.ts';
import type { Evidence } from '../rules/evidence.ts';
import { recognise } from '../rules/recognise.ts';
import type { Behaviour, Recognition } from '../rules/recognition.ts';
import { sensesOf } from '../rules/wording.ts';
import { reportTitles } from './bench-titles.ts';

/**
 * Measures how well offers are told from everything else, over the saved pages of the development corpus, beside the
 * simplest detectors; before them, over titles and addresses alone. Ambiguous pages are left out. `--page ID` shows what was read and concluded on one page.
 */

interface CorpusPage {
  id: string;
  file: string;
  url: string;
  label: 'offer' | 'no-offer' | 'ambiguous';
  kind: string;
  language: string;
  product?: string;
  grafted?: boolean;
}

interface Result {
  page: CorpusPage;
  behaviour: Behaviour;
  recognition: Recognition;
  /** What the simple detectors say, in the order of their names. */
  simple: boolean[];
}

const CORPUS = new URL('../../shared/corpus/', import.meta.url);
const SIMPLE = ['brand anywhere', 'brand in title or h1', 'the same, and a buy word or Product data'];

function assessed(page: CorpusPage): { evidence: Evidence; result: Result } {
  const document = documentOf(readFileSync(new URL(page.file, CORPUS), 'utf8'));
  const seen = glimpse(document, { href: page.url });
  const evidence = seen ? read(document, page.url) : evidenceOf('');
  const recognition = recognise(evidence, CATALOGUE);
  return { evidence, result: { page, behaviour: recognition.behaviour, recognition, simple: simply(document) } };
}

/** The three detectors that one writes first. */
function simply(document: Document): boolean[] {
  for (const element of document.querySelectorAll('style, script:not([type="application/ld+json"])')) element.remove();
  const text = document.documentElement.textContent ?? '';
  const anywhere = brandIn(text.slice(0, 500_000)) !== null;
  const headline = `${document.title} ${[...document.querySelectorAll('h1')].map((h1) => h1.textContent).join(' ')}`;
  const headed = brandIn(headline.slice(0, 2_000)) !== null;
  const controls = [...document.querySelectorAll('button, a, input[type="submit"]')].slice(0, 3_000);
  const buys = controls.some((control) => sensesOf((control.textContent ?? '').slice(0, 60), 'control').has('buy'));
  return [anywhere, headed, headed && (buys || /"@type":\s*"Product"|schema\.org\/Product/.test(document.toString()))];
}

/** Precision, recall and F1 of a yes-or-no answer. */
function score(results: readonly Result[], says: (result: Result) => boolean) {
  const offers = results.filter(({ page }) => page.label === 'offer');
  const hits = offers.filter(says).length;
  const said = results.filter(says).length;
  const precision = said === 0 ? Number.NaN : hits / said;
  const recall = offers.length === 0 ? Number.NaN : hits / offers.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), offers: offers.length, hits, said };
}

const figure = (value: number) => (Number.isNaN(value) ? '    –' : value.toFixed(3));

function line(name: string, results: readonly Result[]): string {
  const banner = score(results, ({ behaviour }) => behaviour === 'banner');
  const either = score(results, ({ behaviour }) => behaviour !== 'none');
  const columns = [banner.precision, either.precision, either.recall, either.f1].map(figure).join('  ');
  return `${name.padEnd(22)} ${String(results.length).padStart(5)} ${String(either.offers).padStart(6)}   ${columns}   ${banner.said} banners, ${either.said - banner.said} hints`;
}

function by(results: readonly Result[], key: (page: CorpusPage) => string): string[] {
  const groups = Map.groupBy(results, ({ page }) => key(page));
  return [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([name, group]) => line(name, group));
}

function mistakes(results: readonly Result[]): string[] {
  const wrong = results.filter(({ page, behaviour }) => (page.label === 'offer') === (behaviour === 'none'));
  return wrong.map(({ page, behaviour, recognition }) => {
    const reasons = recognition.because.map(
      ({ speaks, key, text }) => `\n      ${speaks === 'for' ? '+' : '-'} ${key}: ${text}`,
    );
    return `  ${page.label} answered with ${behaviour} (${recognition.page}): ${page.id}${reasons.join('')}`;
  });
}

function report(all: readonly Result[]): string {
  const results = all.filter(({ page }) => page.label !== 'ambiguous');
  const named = results.filter(({ page }) => page.label === 'offer' && page.product !== undefined);
  const right = named.filter(
    ({ page, recognition }) => recognition.kind === 'product' && recognition.product === page.product,
  );
  const wrong = mistakes(results);
  return [
    `${'group'.padEnd(22)} pages offers   banner   either  recall     F1`,
    `${''.padEnd(37)}precision precision`,
    line('all', results),
    ...by(results, ({ grafted }) => (grafted ? 'grafted' : 'real')),
    '',
    ...by(results, ({ kind }) => kind),
    '',
    ...by(results, ({ language }) => language),
    '',
    ...SIMPLE.map((name, at) => {
      const { precision, recall, f1 } = score(results, ({ simple }) => simple[at] ?? false);
      return `${name.padEnd(42)} precision ${figure(precision)}  recall ${figure(recall)}  F1 ${figure(f1)}`;
    }),
    '',
    `product line right on ${right.length} of ${named.length} offers`,
    '',
    wrong.length === 0 ? 'no mistakes' : `${wrong.length} mistakes:`,
    ...wrong,
    '',
    'ambiguous pages, for the record:',
    ...all
      .filter(({ page }) => page.label === 'ambiguous')
      .map(({ page, behaviour, recognition }) => `  ${behaviour.padEnd(6)} ${recognition.page.padEnd(12)} ${page.id}`),
  ].join('\n');
}

function main(args: readonly string[]): number {
  const wanted = args[0] === '--page' ? args[1] : undefined;
  if (wanted === undefined) console.log(`${reportTitles()}\n`);
  const manifest = new URL('manifest.json', CORPUS);
  if (!existsSync(manifest)) {
    console.log(`Skipped: the corpus is not at ${fileURLToPath(CORPUS)}.`);
    return 0;
  }
  const pages: CorpusPage[] = JSON.parse(readFileSync(manifest, 'utf8'));
  if (wanted === undefined) {
    console.log(report(pages.map((page) => assessed(page).result)));
    return 0;
  }
  const page = pages.find(({ id }) => id === wanted);
  if (page === undefined) {
    console.error(`No page of the corpus is called "${wanted}".`);
    return 2;
  }
  const { evidence, result } = assessed(page);
  console.log(JSON.stringify({ evidence, recognition: result.recognition }, null, 1));
  return 0;
}

process.exitCode = main(process.argv.slice(2));
