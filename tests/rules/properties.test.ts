import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindBook } from '../../rules/bind-book.ts';
import { BOOK } from '../../rules/book.ts';
import { compareInstants, epoch, formatInstant, type Instant, shiftInstant } from '../../rules/instant.ts';
import { judge } from '../../rules/judge.ts';
import type { Book } from '../../rules/schema/law.ts';
import type { Finding, Ground, Situation } from '../../rules/schema/verdict.ts';
import { ACTS, type Act, AUDIENCES, PRODUCT_CLASSES } from '../../rules/schema/vocabulary.ts';

const RUNS = { numRuns: 400 };

/** Places with law of their own are asked about more often than the two hundred without. */
const lawful = [...new Set(BOOK.instruments.map(({ jurisdiction }) => jurisdiction))];
const place = fc.oneof(fc.constantFrom(...lawful), fc.constantFrom(...BOOK.jurisdictions.keys()));
const boundaries = BOOK.instruments.flatMap(({ provisions }) =>
  provisions.flatMap(({ applies }) => [applies.from, ...(applies.until === undefined ? [] : [applies.until])]),
);
const offset = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15);

/** Any moment from 2015 to 2030, and often one right at a boundary, on any clock of the earth. */
const at: fc.Arbitrary<Instant> = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2030, 0) }).map((time) => time - (time % 1000)),
      fc.tuple(fc.constantFrom(...boundaries), fc.integer({ min: -2, max: 2 })).map(([b, s]) => epoch(b) + s * 1000),
    ),
    offset,
  )
  .map(([time, minutes]) => formatInstant(new Date(time), minutes));

const productClass = fc.constantFrom(...PRODUCT_CLASSES);
const act = fc.constantFrom(...ACTS);
const audience = fc.constantFrom(...AUDIENCES);
const unknown: fc.Arbitrary<Situation> = fc.record({ at, place, class: productClass });
const known: fc.Arbitrary<Situation> = fc.record({ at, place, class: productClass, audience });
const anybody = fc.oneof(unknown, known);

describe('for every situation', { timeout: 60_000 }, () => {
  it('the order of the files does not matter', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...BOOK.instruments], { minLength: BOOK.instruments.length }),
        anybody,
        act,
        (files, asked, done) => {
          const shuffled = rebound(files);
          expect(judge(asked, [done], shuffled)).toEqual(judge(asked, [done], BOOK));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('the verdict holds until nextChange, and changes there', () => {
    fc.assert(
      fc.property(anybody, act, fc.double({ min: 0, max: 1, noNaN: true }), (asked, done, share) => {
        const now = find(asked, done);
        const end = now.nextChange === null ? Date.UTC(2035, 0) : epoch(now.nextChange) - 1000;
        if (end >= epoch(asked.at)) {
          const between = formatInstant(
            new Date(epoch(asked.at) + Math.floor((share * (end - epoch(asked.at))) / 1000) * 1000),
          );
          expect(substance(find({ ...asked, at: between }, done))).toEqual(substance(now));
        }
        if (now.nextChange === null) return;
        expect(compareInstants(now.nextChange, asked.at)).toBeGreaterThan(0);
        expect(substance(find({ ...asked, at: now.nextChange }, done))).not.toEqual(substance(now));
        expect(substance(find({ ...asked, at: shiftInstant(now.nextChange, -1) }, done))).toEqual(substance(now));
      }),
      RUNS,
    );
  });

  it('to learn who reads makes no ground that was not at least conditional', () => {
    fc.assert(
      fc.property(unknown, act, audience, (asked, done, who) => {
        const before = find(asked, done);
        const possible = [...before.grounds, ...before.conditional].map(name);
        const certain = find({ ...asked, audience: who }, done).grounds.map(name);
        expect(certain.filter((ground) => !possible.includes(ground))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('every ground leads to a source with an address', () => {
    fc.assert(
      fc.property(anybody, act, (asked, done) => {
        const { grounds, conditional } = find(asked, done);
        for (const ground of [...grounds, ...conditional]) expect(addressesOf(ground).length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it('nothing is called permitted without a text in force that says so', () => {
    fc.assert(
      fc.property(anybody, act, (asked, done) => {
        const { status, grounds } = find(asked, done);
        if (status !== 'permitted') return;
        const [deciding] = grounds;
        expect(deciding?.effect).toBe('permitted');
        expect(deciding && compareInstants(deciding.since, asked.at)).toBeLessThanOrEqual(0);
        expect(deciding?.until && compareInstants(asked.at, deciding.until) >= 0).toBeFalsy();
      }),
      RUNS,
    );
  });

  it('a moment written on another clock has the same answer', () => {
    fc.assert(
      fc.property(anybody, act, offset, (asked, done, minutes) => {
        const elsewhere = formatInstant(new Date(epoch(asked.at)), minutes);
        expect(find({ ...asked, at: elsewhere }, done)).toEqual(find(asked, done));
      }),
      RUNS,
    );
  });
});

describe('at every boundary', () => {
  it('a rule that another takes over from leaves neither a gap nor an overlap', () => {
    const seams = BOOK.instruments.flatMap(({ id, provisions }) =>
      provisions.flatMap((ended) =>
        provisions
          .filter(({ applies }) => ended.applies.until !== undefined && applies.from === ended.applies.until)
          .filter((next) => next.acts.some((each) => ended.acts.includes(each)))
          .map((next) => ({ id, ended, next })),
      ),
    );
    expect(seams.length).toBeGreaterThan(10);
    for (const { ended, next } of seams) {
      const boundary = next.applies.from;
      expect(runs(ended.applies, shiftInstant(boundary, -1))).toBe(true);
      expect(runs(ended.applies, boundary)).toBe(false);
      expect(runs(next.applies, shiftInstant(boundary, -1))).toBe(false);
      expect(runs(next.applies, boundary)).toBe(true);
    }
  });
});

function runs({ from, until }: { from: Instant; until?: Instant | undefined }, moment: Instant): boolean {
  return epoch(from) <= epoch(moment) && (until === undefined || epoch(moment) < epoch(until));
}

function find(asked: Situation, done: Act): Finding {
  const [finding] = judge(asked, [done], BOOK).findings;
  if (finding === undefined) throw new Error('no finding');
  return finding;
}

function substance({ status, grounds, conditional }: Finding) {
  return { status, grounds, conditional };
}

function name({ instrument, provision }: Ground): string {
  return `${instrument}#${provision}`;
}

function addressesOf(ground: Ground): string[] {
  const instrument = BOOK.instruments.find(({ id }) => id === ground.instrument);
  const cites = instrument?.provisions.find(({ id }) => id === ground.provision)?.cites ?? [];
  return cites
    .map(({ source }) => BOOK.sources.get(source)?.url ?? '')
    .filter((url) => /^https?:\/\/[^/]+\./.test(url));
}

function rebound(instruments: Book['instruments']): Book {
  return bindBook({
    instruments,
    sources: [...BOOK.sources.values()],
    jurisdictions: [...BOOK.jurisdictions.values()],
    revision: BOOK.revision,
    digest: BOOK.digest,
  });
}
