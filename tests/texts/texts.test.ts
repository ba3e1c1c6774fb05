import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TONES, textsOf } from './texts.ts';

test.each(TONES)('what is said in the tone "%s" is what stands in its file; `npm run texts` writes it anew', (tone) => {
  expect(textsOf(tone)).toBe(readFileSync(new URL(`${tone}.md`, import.meta.url), 'utf8'));
});

test('an act and a party that no law names yet are among the texts', () => {
  expect(textsOf('prohibited')).toContain(
    'Since July 20, 2024, public bodies may not get gear with this product approved.',
  );
});
