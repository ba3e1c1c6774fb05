import { describe, expect, it } from 'vitest';
import { BOOK } from '../../rules/book.ts';
import { type Day, parseInstant } from '../../rules/instant.ts';
import { judge } from '../../rules/judge.ts';
import type { Book } from '../../rules/schema/law.ts';
import type { Finding, Situation } from '../../rules/schema/verdict.ts';
import { type Act, EFFECTS } from '../../rules/schema/vocabulary.ts';
import { instrument, provision, toyBook } from './toy.ts';

const AT = parseInstant('2020-06-01T12:00:00Z');

function ask(book: Book, situation: Partial<Situation> = {}, act: Act = 'buy'): Finding {
  const asked = { at: AT, place: 'US', audience: 'us-consumer' as const, class: 'consumer-av' as const, ...situation };
  const [finding] = judge(asked, [act], book).findings;
  if (finding === undefined) throw new Error('no finding');
  return finding;
}

function askUnknown(book: Book, place: string): Finding {
  const [finding] = judge({ at: AT, place, class: 'consumer-av' }, ['buy'], book).findings;
  if (finding === undefined) throw new Error('no finding');
  return finding;
}

describe('precedence', () => {
  it.each(EFFECTS.slice(0, -1).map((effect, index) => [effect, EFFECTS[index + 1] ?? effect] as const))(
    '%s outranks %s, in whichever order the instruments stand',
    (stricter, weaker) => {
      const strict = instrument('US-A', [provision('p', { effect: stricter })]);
      const weak = instrument('US-B', [provision('p', { effect: weaker })]);
      expect(ask(toyBook(strict, weak)).status).toBe(stricter);
      expect(ask(toyBook(weak, strict)).status).toBe(stricter);
    },
  );
});

describe('exceptions', () => {
  const rule = provision('rule', { products: ['any'] });
  const exception = provision('exception', { effect: 'excluded', exceptionTo: ['rule'] });

  it('take away what they name, within their own instrument', () => {
    const finding = ask(toyBook(instrument('US-A', [rule, exception])));
    expect(finding.status).toBe('excluded');
    expect(finding.grounds.map((ground) => ground.provision)).toEqual(['exception']);
  });

  it('leave the rule of another instrument alone, even under the same name', () => {
    const finding = ask(toyBook(instrument('US-A', [rule, exception]), instrument('US-B', [rule])));
    expect(finding.status).toBe('prohibited');
    expect(finding.grounds.map((ground) => ground.instrument)).toEqual(['US-B', 'US-A']);
  });

  it('do not answer for other classes when every class is asked for', () => {
    expect(ask(toyBook(instrument('US-A', [rule, exception])), { class: 'any' }).status).toBe('prohibited');
  });

  it('end with their own time', () => {
    const ended = { ...exception, applies: { ...exception.applies, until: AT } };
    expect(ask(toyBook(instrument('US-A', [rule, ended]))).status).toBe('prohibited');
  });
});

describe('places', () => {
  const book = toyBook(
    instrument('US-A', [provision('p')]),
    instrument('DE-A', [provision('p', { effect: 'warned' })]),
  );

  it('judge a person abroad under both laws', () => {
    const finding = ask(book, { place: 'DE' });
    expect(finding.grounds.map((ground) => ground.jurisdiction)).toEqual(['US', 'DE']);
  });

  it('judge a local reader under local law only', () => {
    expect(ask(book, { place: 'DE', audience: 'non-us-consumer' }).status).toBe('warned');
  });

  it('take in the law of what contains them', () => {
    expect(ask(book, { place: 'US-TX' }).status).toBe('prohibited');
  });

  it('tell a place where nothing was found from one that nobody surveyed', () => {
    const local = { audience: 'non-us-consumer' } as const;
    expect(ask(book, { ...local, place: 'EU' })).toMatchObject({ status: 'none-found', verifiedAsOf: '2021-06-01' });
    expect(ask(book, { ...local, place: 'KE' })).toMatchObject({ status: 'not-surveyed', verifiedAsOf: null });
    expect(ask(book, { ...local, place: 'XX' })).toMatchObject({ status: 'not-surveyed', verifiedAsOf: null });
  });
});

describe('an unknown audience', () => {
  it('is told for certain what reaches both ordinary readers of the place', () => {
    const finding = askUnknown(toyBook(instrument('US-A', [provision('p')])), 'US');
    expect(finding).toMatchObject({ status: 'prohibited', conditional: [] });
  });

  it('is told as a condition what reaches one of them only', () => {
    const finding = askUnknown(toyBook(instrument('DE-A', [provision('p', { affects: ['non-us-consumer'] })])), 'DE');
    expect(finding.status).toBe('none-found');
    expect(finding.conditional[0]?.audiences).toEqual(['us-consumer', 'us-person-abroad', 'non-us-consumer', 'vendor']);
  });

  it('hears of U.S. law abroad as a condition', () => {
    const finding = askUnknown(toyBook(instrument('US-A', [provision('p')])), 'DE');
    expect(finding.status).toBe('none-found');
    expect(finding.conditional[0]?.audiences).toContain('us-consumer');
    expect(finding.conditional[0]?.audiences).not.toContain('non-us-consumer');
  });
});

describe('days and instants', () => {
  it('give the latest verification among the deciding grounds, not among weaker ones', () => {
    const on = (day: string) => ({ verified: { on: day as Day, by: 'toy-source' } });
    const book = toyBook(
      instrument('US-A', [provision('p')], on('2019-01-01')),
      instrument('US-B', [provision('p')], on('2020-01-01')),
      instrument('US-C', [provision('p', { effect: 'permitted' })], on('2021-01-01')),
    );
    expect(ask(book).verifiedAsOf).toBe('2020-01-01');
  });

  it('pass over a boundary at which nothing differs for the reader', () => {
    const soon = parseInstant('2020-07-01T00:00:00+00:00');
    const later = parseInstant('2020-08-01T00:00:00+00:00');
    const forAgencies = provision('for-agencies', { affects: ['us-federal-agency'], applies: { from: soon } });
    const more = provision('more', { effect: 'warned', applies: { from: later } });
    const book = toyBook(instrument('US-A', [provision('rule'), forAgencies, more]));
    expect(ask(book).nextChange).toBe(later);
  });

  it('take the earliest change over all acts that were asked', () => {
    const situation = {
      at: parseInstant('2024-07-01T00:00:00Z'),
      place: 'US',
      audience: 'us-consumer',
      class: 'consumer-av',
    } as const;
    const verdict = judge(situation, ['update', 'buy'], BOOK);
    expect(verdict.findings.map((finding) => finding.nextChange)).toEqual([
      '2024-09-29T00:00:00-04:00',
      '2024-07-20T00:00:00-04:00',
    ]);
    expect(verdict.nextChange).toBe('2024-07-20T00:00:00-04:00');
  });
});

it('hands out a book that nobody can change', () => {
  const [first] = BOOK.instruments;
  expect(Object.isFrozen(first?.provisions[0]?.applies)).toBe(true);
  expect(Object.isFrozen(BOOK.sources.get('us-bis-fd'))).toBe(true);
});
