import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { read } from '../../../components/page/read.ts';
import { documentOf } from '../../../entrypoints/cli/document.ts';
import { CATALOGUE } from '../../../rules/catalogue.ts';
import { EvidenceSchema } from '../../../rules/evidence.ts';
import { LIMITS } from '../../../rules/evidence-limits.ts';
import { recognise } from '../../../rules/recognise.ts';
import { HOSTILE, HOSTILE_ADDRESS } from '../../pages/hostile.ts';

/** Parsing the whole takes the light DOM seconds; a fifth is far beyond the limits too. The browser gets the whole. */
const SIZE = 0.2;

describe('a hostile page costs no more than the limits and misleads nobody', { timeout: 120_000 }, () => {
  test.each(HOSTILE)('$name', ({ html, behaviour }) => {
    const evidence = read(documentOf(html(SIZE)), HOSTILE_ADDRESS);
    expect(v.is(EvidenceSchema, evidence)).toBe(true);
    expect(evidence.work.nodes).toBeLessThanOrEqual(LIMITS.nodes);
    expect(evidence.work.characters).toBeLessThanOrEqual(LIMITS.characters);
    expect(evidence.work.scripts).toBeLessThanOrEqual(LIMITS.scripts);
    expect(JSON.stringify(evidence).length).toBeLessThan(300_000);
    expect(recognise(evidence, CATALOGUE).behaviour).toBe(behaviour);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
