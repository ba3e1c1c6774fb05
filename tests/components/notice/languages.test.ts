import { expect, test } from 'vitest';
import { closestLanguage, type Language } from '../../../components/notice/languages.ts';

/** As folders are named; which of them there are is another test's business. */
const SPOKEN = ['en', 'de', 'pt_BR', 'zh_CN'] as unknown as Language[];

test.each([
  [['de-AT', 'en'], 'de'],
  [['pt-BR'], 'pt_BR'],
  [['pt'], 'pt_BR'],
  [['zh-Hans-CN'], 'zh_CN'],
  [['fi', 'de'], 'de'],
  [['fi'], 'en'],
  [['den'], 'en'],
  [[], 'en'],
])('whoever wishes %j is spoken to in %s', (wished, language) => {
  expect(closestLanguage(wished, SPOKEN)).toBe(language);
});
