import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as v from 'valibot';
import { assess } from '../../components/assess.ts';
import { ENGLISH } from '../../components/caveat.ts';
import { RecognitionShape } from '../../components/report/shapes/recognition.ts';
import { VerdictShape } from '../../components/report/shapes/verdict.ts';
import type { Reader } from '../../components/situation/situation.ts';
import { BOOK } from '../../rules/book.ts';
import { mayNameBrand } from '../../rules/brand.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { type Evidence, EvidenceSchema } from '../../rules/evidence.ts';
import { compareInstants, contains, epoch, formatInstant, type Instant } from '../../rules/instant.ts';
import { judge } from '../../rules/judge.ts';
import { recognise } from '../../rules/recognise.ts';
import type { Recognition } from '../../rules/recognition.ts';
import type { Finding, Ground, Situation, Verdict } from '../../rules/schema/verdict.ts';
import { ACTS, AUDIENCES, EFFECTS, PRODUCT_CLASSES } from '../../rules/schema/vocabulary.ts';
import { evidence } from './evidence.ts';
import { type Property, property } from './property.ts';

const lawful = [...new Set(BOOK.instruments.map(({ jurisdiction }) => jurisdiction))];
/** Well-formed codes that no book knows, as a person's or an organisation's settings may hold them. */
const NOWHERE = ['ZZ', 'US-ZZ', 'AQ'];
const place = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...lawful) },
  { weight: 3, arbitrary: fc.constantFrom(...BOOK.jurisdictions.keys()) },
  { weight: 1, arbitrary: fc.constantFrom(...NOWHERE) },
);
const boundaries = BOOK.instruments.flatMap(({ provisions }) =>
  provisions.flatMap(({ applies }) => [applies.from, ...(applies.until === undefined ? [] : [applies.until])]),
);

/** From the first year of browsers to clocks that are centuries off, often at a boundary; on any clock of the earth. */
const at: fc.Arbitrary<Instant> = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: Date.UTC(2016, 0) / 1000, max: Date.UTC(2030, 0) / 1000 }),
      fc.integer({ min: Date.UTC(1970, 0) / 1000, max: Date.UTC(2500, 0) / 1000 }),
      fc.tuple(fc.constantFrom(...boundaries), fc.integer({ min: -1, max: 1 })).map(([b, s]) => epoch(b) / 1000 + s),
    ),
    fc.integer({ min: -48, max: 56 }),
  )
  .map(([seconds, quarters]) => formatInstant(new Date(seconds * 1000), quarters * 15));

const situation: fc.Arbitrary<Situation> = fc
  .tuple(at, place, fc.constantFrom(...PRODUCT_CLASSES), fc.option(fc.constantFrom(...AUDIENCES), { nil: undefined }))
  .map(([moment, where, lawClass, audience]) => ({
    at: moment,
    place: where,
    class: lawClass,
    ...(audience && { audience }),
  }));
const acts = fc.uniqueArray(fc.constantFrom(...ACTS), { minLength: 1, maxLength: 4 });

const provisions = new Map(
  BOOK.instruments.flatMap((instrument) =>
    instrument.provisions.map((provision) => [`${instrument.id}#${provision.id}`, provision] as const),
  ),
);

function sourcesOf({ instrument, provision }: Ground) {
  const cites = provisions.get(`${instrument}#${provision}`)?.cites ?? [];
  return cites.map(({ source }) => BOOK.sources.get(source)).filter((source) => source !== undefined);
}

/** Plain data: what crosses processes as JSON is what was concluded. */
function isPlain(value: unknown, where = 'it'): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return;
  assert.ok(typeof value === 'object', `${where} is ${String(value)}`);
  const made = Object.getPrototypeOf(value);
  assert.ok(made === Object.prototype || made === Array.prototype, `${where} is no plain data`);
  for (const [key, part] of Object.entries(value)) isPlain(part, `${where}.${key}`);
}

/** Every eighth case is asked about twice: to ask is most of the work. */
function isEighth(text: string): boolean {
  return text.length % 8 === 0;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

function verdictHolds(verdict: Verdict): void {
  v.parse(VerdictShape, verdict);
  for (const finding of verdict.findings) findingHolds(finding, verdict.situation);
  const changes = verdict.findings.flatMap(({ nextChange }) => (nextChange === null ? [] : [epoch(nextChange)]));
  assert.equal(verdict.nextChange && epoch(verdict.nextChange), changes.length > 0 ? Math.min(...changes) : null);
}

function findingHolds(
  { act, status, grounds, conditional, nextChange, verifiedAsOf }: Finding,
  asked: Situation,
): void {
  const surveyed = BOOK.jurisdictions.get(asked.place)?.surveyed !== undefined;
  const strictest = EFFECTS.find((effect) => grounds.some((ground) => ground.effect === effect));
  assert.equal(status, strictest ?? (surveyed ? 'none-found' : 'not-surveyed'));
  assert.equal(verifiedAsOf === null, grounds.length === 0 && !surveyed);
  for (const ground of [...grounds, ...conditional]) {
    assert.ok(contains({ from: ground.since, ...(ground.until && { until: ground.until }) }, asked.at), 'out of time');
    assert.ok(sourcesOf(ground).length > 0, `${ground.instrument}#${ground.provision} rests on no source`);
  }
  // Of using what one has, authorities spoke in statements that were read in reports.
  if (status === 'permitted' && act !== 'use') {
    const deciding = grounds.filter(({ effect }) => effect === 'permitted');
    assert.ok(
      deciding.some((ground) => sourcesOf(ground).some(({ tier }) => tier === 'primary')),
      'permitted without an official text',
    );
  }
  if (asked.audience !== undefined) assert.deepEqual(conditional, []);
  assert.ok(conditional.every(({ audiences }) => audiences.length > 0));
  if (nextChange !== null) assert.ok(compareInstants(nextChange, asked.at) > 0, 'the next change has passed');
}

const PRODUCTS = new Map(CATALOGUE.products.map((product) => [product.id, product]));
const SELLERS = new Set(CATALOGUE.sellers.map(({ id }) => id));

/** What `recognise` promises, whatever the page says. */
export function recognitionHolds(given: Evidence, found: Recognition): void {
  v.parse(RecognitionShape, found);
  isPlain(found);
  assert.ok(found.seller === null || SELLERS.has(found.seller), `no such seller: ${found.seller}`);
  assert.ok(found.because.every(({ text }) => text.length <= 120));
  if (found.kind === 'nothing') return;
  assert.ok(found.acts.length > 0 && new Set(found.acts).size === found.acts.length, `acts: ${found.acts}`);
  assert.ok(found.because.length > 0, 'an offer without a reason');
  const product = found.product === null ? undefined : PRODUCTS.get(found.product);
  assert.ok(found.product === null || product?.name === found.productName, `no such product: ${found.product}`);
  const isSilent = product !== undefined && /^(?:never|leaving)$/.test(product.treatment);
  // A stranger under the vendor's name is pointed out, whatever he says that he has.
  assert.ok(!isSilent || found.page === 'lookalike', 'nothing to speak of');
  assert.ok(product?.treatment !== 'carve-out' || found.behaviour === 'hint', 'a ban on what is left out of it');
  assert.ok(namesBrand(given), 'an offer on a page that never names the brand');
}

function namesBrand({ work: _, ...said }: Evidence): boolean {
  const texts: string[] = [];
  JSON.stringify(said, (_key, value) => {
    if (typeof value === 'string') texts.push(value, readable(value));
    return value;
  });
  return texts.some(mayNameBrand);
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const from = fc.constantFrom('policy' as const, 'choice' as const, 'assumption' as const);
const reader = fc
  .tuple(fc.uniqueArray(place, { minLength: 1, maxLength: 4 }), from, fc.option(fc.constantFrom(...AUDIENCES)))
  .map(
    ([value, by, audience]): Reader => ({
      places: { value, from: by },
      ...(audience && { audience: { value: audience, from: by } }),
    }),
  );

/** Gaps that were left open, and values that no reader should see. */
const UNSPOKEN = /undefined|\bNaN\b|\[object |Invalid Date|\$[A-Z_]+\$/;

export const ENGINE: readonly Property[] = [
  property(
    'a verdict is complete, cited and plain, and asking twice changes nothing',
    { short: 1_500, long: 800_000 },
    fc.tuple(situation, acts),
    ([asked, done]) => {
      const verdict = judge(frozen(asked), done, BOOK);
      verdictHolds(verdict);
      assert.deepEqual(
        verdict.findings.map(({ act }) => act),
        done,
      );
      isPlain(verdict);
      if (isEighth(asked.class + done.join())) assert.deepEqual(judge(asked, done, BOOK), verdict);
    },
  ),
  property(
    'a recognition stays within its words, has reasons, and names what the catalogue knows',
    { short: 400, long: 200_000 },
    evidence,
    (given) => {
      const found = recognise(frozen(given), CATALOGUE);
      recognitionHolds(given, found);
      if (isEighth(given.url)) assert.deepEqual(recognise(JSON.parse(JSON.stringify(given)), CATALOGUE), found);
    },
  ),
  property(
    'a notice has words for everything, and a source for every answer',
    { short: 80, long: 20_000 },
    fc.tuple(evidence, reader, at, at),
    ([given, who, moment, now]) => {
      assert.ok(v.is(EvidenceSchema, given));
      const asker = { reader: who, at: moment, now, voice: ENGLISH };
      const assessment = assess(given, asker, { book: BOOK, catalogue: CATALOGUE });
      isPlain(assessment);
      const { recognition, verdicts, notice } = assessment;
      assert.equal(notice === undefined, recognition.kind === 'nothing');
      for (const verdict of verdicts) verdictHolds(verdict);
      if (notice === undefined) return;
      assert.equal(verdicts.length, who.places.value.length);
      const { why: _quoted, ...details } = notice.details;
      const own = JSON.stringify({ ...notice, details });
      assert.doesNotMatch(own, UNSPOKEN);
      for (const { status, citations, sentence, word } of notice.questions) {
        assert.ok(sentence !== '' && word !== '');
        assert.ok(/^(?:none-found|not-surveyed)$/.test(status) || citations.length > 0, `${status} without a source`);
        for (const { url } of citations) assert.match(url, /^https?:\/\/[^/]+\./);
      }
    },
  ),
];
