import { expect, test } from 'vitest';
import type { Language } from '../../../components/notice/languages.ts';
import { VOICES } from '../../languages/language.ts';
import { composed } from '../views/composed.ts';

const RULE = 'Software of this vendor is not approved here.';

function statementIn(language: string): string {
  const voice = VOICES.get(language as Language);
  if (voice === undefined) throw new Error(`No voice for "${language}".`);
  return composed('us-managed', voice).organisation?.statements[0]?.text ?? '';
}

test('an organisation’s rule keeps its full stop where it wrote it, also between words from right to left', () => {
  expect(statementIn('ar')).toMatch(new RegExp(`^\u2068${RULE}\u2069 `));
  expect(statementIn('de')).toMatch(new RegExp(`^${RULE} `));
});
