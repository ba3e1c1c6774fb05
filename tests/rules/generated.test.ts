import { describe, expect, it } from 'vitest';
import { generatedFiles, README } from '../../entrypoints/cli/generated.ts';
import { readRulesFile } from '../../entrypoints/cli/law-files.ts';
import { BOOK } from '../../rules/book.ts';
import { fill } from '../../rules/docs/fill.ts';
import { shipped, undigested } from '../../rules/shipped.ts';

describe('what is made from the data is up to date (npm run caveat -- docs writes it)', () => {
  it.each([...generatedFiles(readRulesFile(README), BOOK.revision)])('rules/%s', (file, text) => {
    // Not toEqual on the texts themselves: a difference of megabytes helps nobody.
    expect(readRulesFile(file) === text, `rules/${file} is not current`).toBe(true);
  });
});

describe('the shipped rules', () => {
  const text = shipped(BOOK, { products: ['a'] });

  it('are one readable JSON with revision, digest, law and catalogue', () => {
    const rules = JSON.parse(text) as Record<string, unknown>;
    expect(rules.revision).toBe(BOOK.revision);
    expect(rules.digest).toBe(BOOK.digest);
    expect(rules.instruments).toHaveLength(46);
    expect(rules.sources).toHaveLength(133);
    expect(rules.catalogue).toEqual({ products: ['a'] });
  });

  it('carry a digest of everything but the line that names it', () => {
    const withoutDigest = text.replace(/^ {2}"digest": "[0-9a-f]*",\n/m, '');
    expect(withoutDigest).toBe(undigested(BOOK, { products: ['a'] }));
    expect(undigested(BOOK, { products: ['b'] })).not.toBe(withoutDigest);
  });
});

it('fills the places that a text keeps for its parts, and says which one is missing', () => {
  expect(fill('a\n<!-- t -->\nold\n<!-- /t -->\nz', { t: 'new' })).toBe('a\n<!-- t -->\n\nnew\n\n<!-- /t -->\nz');
  expect(() => fill('nothing', { t: 'new' })).toThrow('no place for "t"');
});
