import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../components/notice/languages.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { ROOT } from '../set-up/run.mjs';
import { findings } from './listing.ts';

const FOLDER = join(ROOT, '.store/listing');

/** Texts for the stores: one a language, the vendor's name seldom, no list of shops, our independence stated. */
export async function checkListings(): Promise<string[]> {
  const there = readdirSync(FOLDER).map((file) => file.replace(/\.md$/, ''));
  const missing = LANGUAGES.filter((language) => !there.includes(language)).map(
    (language) => `.store/listing/${language}.md is missing.`,
  );
  const shops = CATALOGUE.sellers.filter(({ kind }) => kind !== 'vendor').map(({ name }) => name);
  const found = there.flatMap((language) => {
    const text = readFileSync(join(FOLDER, `${language}.md`), 'utf8');
    return findings(text, shops).map((problem) => `.store/listing/${language}.md ${problem}`);
  });
  return [...missing, ...found];
}
