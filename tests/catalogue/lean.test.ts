import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { evidenceOf } from '../../rules/bare-evidence.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { recognise } from '../../rules/recognise.ts';

const lean = vi.hoisted(() => async (file: string, original: () => Promise<unknown>) => {
  const { lean } = await import('../../rules/lean.ts');
  return { default: lean(file, ((await original()) as { default: unknown }).default) };
});

vi.mock('../../rules/catalogue/brand.json', (original) => lean('brand', original));
vi.mock('../../rules/catalogue/codes.json', (original) => lean('codes', original));
vi.mock('../../rules/catalogue/hosts.json', (original) => lean('hosts', original));
vi.mock('../../rules/catalogue/products.json', (original) => lean('products', original));
vi.mock('../../rules/catalogue/sellers.json', (original) => lean('sellers', original));
vi.mock('../../rules/catalogue/white-label.json', (original) => lean('white-label', original));
vi.mock('../../rules/catalogue/words.json', (original) => lean('words', original));

test('what is left out is left out', () => {
  expect(JSON.stringify(CATALOGUE)).not.toMatch(/"(?:hits|misses|offerSeen|determination|recalledLetters|leads)":/);
  expect(Object.keys(CATALOGUE.words)).toEqual(['all']);
});

const LINES = readFileSync(new URL('../recognise/titles.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n');

test.each(LINES.filter((_, index) => index % 6 === 0))(
  'the catalogue as it is built in answers as the whole one does: %s',
  (line) => {
    const { url, title, brand, behaviour, product } = JSON.parse(line);
    const found = recognise(evidenceOf(url, title, brand), CATALOGUE);
    expect([behaviour].flat()).toContain(found.behaviour);
    if (product !== undefined) expect(found).toMatchObject({ product });
  },
);
