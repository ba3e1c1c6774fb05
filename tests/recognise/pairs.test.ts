import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../rules/bare-evidence.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { recognise } from '../../rules/recognise.ts';
import pairs from './pairs.json' with { type: 'json' };

/** Titles and addresses alone, as a tab or a feed names them, in many languages. */
const answer = (url: string, title: string) => recognise(evidenceOf(url, title), CATALOGUE);

describe('an address and its title', () => {
  test.each(pairs.offers as [string, string, string | null][])('offers: %s %s', (url, title, product) => {
    const recognition = answer(url, title);
    expect(recognition.behaviour).toBe('banner');
    if (product !== null) expect(recognition).toMatchObject({ kind: 'product', product });
  });

  test.each(pairs.quiet as [string, string][])('deserves a quiet hint: %s %s', (url, title) => {
    expect(answer(url, title).behaviour).toBe('hint');
  });

  test.each(pairs.silent as [string, string][])('stays silent: %s %s', (url, title) => {
    expect(answer(url, title)).toMatchObject({ kind: 'nothing', behaviour: 'none' });
  });
});
