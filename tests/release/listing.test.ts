import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findings } from '../../.house/release/listing.ts';
import { LANGUAGES } from '../../components/notice/languages.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { ROOT } from '../house/repository.ts';

const FOLDER = join(ROOT, '.store/listing');
const shops = CATALOGUE.sellers.filter(({ kind }) => kind !== 'vendor').map(({ name }) => name);

const good =
  '# Caveat\n\nSays what the law says where Kaspersky is offered.\n\n- Offline.\n\nNo legal advice.\n\nIndependent.\n';

test.each([
  [
    'the vendor named too often',
    `${good}\nKaspersky Kaspersky Касперского カスペルスキー kaspersky`,
    /names the vendor 6 times/,
  ],
  ['a list of shops', `${good}\nWorks on Example Shop.`, /names shops: Example Shop/],
  ['another heading', good.replace('# Caveat', '# Something'), /does not begin/],
  ['too little', '# Caveat\n\nA tool.', /says too little/],
])('%s is found', (_, text, problem) => {
  expect(findings(text, ['Example Shop', 'Cave']).join('\n')).toMatch(problem);
});

test('a good text has nothing against it', () => {
  expect(findings(good, ['Example Shop'])).toEqual([]);
});

test.each(LANGUAGES)('the listing in %s keeps the stores’ rules', (language) => {
  expect(findings(readFileSync(join(FOLDER, `${language}.md`), 'utf8'), shops)).toEqual([]);
});

test('no listing is in a language that nobody knows', () => {
  const known = readdirSync(FOLDER).filter((file) => /^[a-z]{2}(?:_[A-Z]{2})?\.md$/.test(file));
  expect(known).toEqual(readdirSync(FOLDER));
});
