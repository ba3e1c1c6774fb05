import { expect, test } from 'vitest';
import { actsOf, situate } from '../../../components/situation/situate.ts';
import type { Instant } from '../../../rules/instant.ts';
import type { ProductRecognition } from '../../../rules/recognition.ts';

const AT = '2026-11-24T12:00:00-05:00' as Instant;
const OFFER: ProductRecognition = {
  kind: 'product',
  behaviour: 'banner',
  product: 'plus',
  productName: 'Kaspersky Plus',
  productClass: 'consumer-security',
  lawClass: 'consumer-av',
  page: 'product',
  seller: null,
  acts: ['buy'],
  certainty: 'certain',
  because: [],
};

test('each place of the reader is a situation of its own, in the reader’s order', () => {
  const situations = situate(OFFER, { places: { value: ['US', 'DE'], from: 'choice' } }, AT);
  expect(situations).toEqual([
    { at: AT, place: 'US', class: 'consumer-av' },
    { at: AT, place: 'DE', class: 'consumer-av' },
  ]);
});

test('an audience that nobody named is absent, not guessed', () => {
  const [situation] = situate(OFFER, { places: { value: ['US'], from: 'assumption' } }, AT);
  expect(situation).not.toHaveProperty('audience');
});

test('every notice asks of buying, licensing, renewing, updating and using', () => {
  expect(actsOf({ page: 'product', acts: ['buy'] })).toEqual(['buy', 'license', 'renew', 'update', 'use']);
});

test.each([
  ['download', { page: 'download', acts: ['download'] }],
  ['activate', { page: 'activation', acts: [] }],
  ['auto-renew', { page: 'renewal', acts: ['renew'] }],
] as const)('a page for it asks of %s besides', (act, page) => {
  expect(actsOf({ page: page.page, acts: [...page.acts] })).toContain(act);
});
