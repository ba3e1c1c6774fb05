import { describe, expect, it } from 'vitest';
import { readCase } from '../../entrypoints/cli/situation.ts';
import { BOOK } from '../../rules/book.ts';
import { parseInstant } from '../../rules/instant.ts';
import { judge } from '../../rules/judge.ts';
import { writtenCases, writtenGround } from './case.ts';

const NOW = parseInstant('2026-11-24T12:00:00Z');

describe('the book answers every written case', () => {
  const cases = writtenCases();

  it.each(cases)('$id', (written) => {
    const { situation, act } = readCase({ ...written }, NOW, BOOK);
    const [finding] = judge(situation, [act], BOOK).findings;
    expect(finding?.status).toBe(written.status);
    if (written.grounds) expect(finding?.grounds.map(writtenGround)).toEqual(written.grounds);
    if (written.conditional) expect(finding?.conditional.map(writtenGround)).toEqual(written.conditional);
    if (written.nextChange !== undefined) expect(finding?.nextChange).toBe(written.nextChange);
  });

  it('names every case once', () => {
    const ids = cases.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
