import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A saved page of the development corpus that is kept for measuring speed. */
export interface SpeedPage {
  id: string;
  /** The address it was saved from. */
  url: string;
  html: string;
  /** Start tags in its source. */
  elements: number;
  label: 'offer' | 'no-offer';
}

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);

/** The pages for measuring speed, smallest first; undefined, and a word on the console, where the corpus is absent. */
export function speedPages(): SpeedPage[] | undefined {
  const list = new URL('perf.json', CORPUS);
  if (!existsSync(list)) {
    console.log(`Skipped: the corpus is not at ${fileURLToPath(CORPUS)}.`);
    return undefined;
  }
  const all: { id: string; url: string; file: string }[] = JSON.parse(text('manifest.json'));
  const { pages }: { pages: Pick<SpeedPage, 'id' | 'elements' | 'label'>[] } = JSON.parse(text('perf.json'));
  return pages.map(({ id, elements, label }) => {
    const page = all.find((each) => each.id === id);
    if (page === undefined) throw new Error(`perf.json names "${id}", which the manifest does not.`);
    return { id, elements, label, url: page.url, html: text(page.file) };
  });
}

function text(file: string): string {
  return readFileSync(new URL(file, CORPUS), 'utf8');
}
