import { existsSync, readFileSync } from 'node:fs';
import { isListed } from '../../listed.ts';
import { ROOT } from './folders.ts';

/** A saved page of the development corpus, which lies beside the project and is no part of it. */
export interface CorpusPage {
  id: string;
  url: string;
  title: string;
  label: 'offer' | 'no-offer' | 'ambiguous';
  /** Whether the extension looks at that address unasked. */
  listed: boolean;
  html(): Buffer;
}

const FOLDER = `${ROOT}../shared/corpus`;

/** Why the tests on saved pages are skipped, where they are. */
export const NO_CORPUS = 'the page corpus is not there: it belongs into ../shared/corpus, beside the project';

/** Every page of the corpus, or none where it is absent. */
export function corpusPages(): readonly CorpusPage[] {
  const list = `${FOLDER}/manifest.json`;
  if (!existsSync(list)) return [];
  const records = JSON.parse(readFileSync(list, 'utf8')) as (Omit<CorpusPage, 'listed' | 'html'> & { file: string })[];
  return records.map(({ id, url, title, label, file }) => ({
    id,
    url,
    title,
    label,
    listed: isListed(url),
    html: () => readFileSync(`${FOLDER}/${file}`),
  }));
}
