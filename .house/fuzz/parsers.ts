import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as v from 'valibot';
import { parseQueue } from '../../components/audit/queue.ts';
import { CircumstanceSchema, OurMessageSchema, PageMessageSchema } from '../../components/browser/messages.ts';
import { matchesAny } from '../../components/page/match-pattern.ts';
import { parseRecord } from '../../components/report/parse.ts';
import { effective, lockedBy, readerOf, unlocked } from '../../components/situation/effective.ts';
import { handOver } from '../../components/situation/policy/handover.ts';
import { POLICY_KEYS, PolicySchema } from '../../components/situation/policy/keys.ts';
import { LONGEST_RULES, parseOrganisationRules } from '../../components/situation/policy/organisation-rules.ts';
import { metadataOf, parsePolicy, valuesOf } from '../../components/situation/policy/parse.ts';
import { addressTemplate, PLACEHOLDERS } from '../../components/situation/policy/template.ts';
import { DEFAULT_PREFERENCES, parsePreferences } from '../../components/situation/preferences.ts';
import { BOOK } from '../../rules/book.ts';
import { EvidenceSchema } from '../../rules/evidence.ts';
import { LIMITS } from '../../rules/evidence-limits.ts';
import { epoch, formatInstant, offsetMinutes, parseDay, parseInstant } from '../../rules/instant.ts';
import { ACTS, AUDIENCES } from '../../rules/schema/vocabulary.ts';
import { evidence } from './evidence.ts';
import { type Property, property } from './property.ts';
import { address, surprise, text } from './texts.ts';

/** Deeper than any stack that walks it, as a text. */
const BOTTOMLESS = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;

function bottomless(): unknown {
  return Object.defineProperty(JSON.parse(BOTTOMLESS), fc.toStringMethod, { value: () => 'arrays, 30,000 deep' });
}

const leaf = fc.oneof(
  surprise,
  text(300),
  address,
  fc.constantFrom(null, true, false, 0, -1, 1e21, 'US', 'en', '[]', '["US"]', BOTTOMLESS),
  fc.constantFrom<string>(...AUDIENCES, ...ACTS),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Anything that JSON can say, now and then deeper than a stack. */
const json: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 30, arbitrary: leaf },
  {
    weight: 20,
    arbitrary: fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        fc.array(tie('node'), { maxLength: 5 }),
        fc.dictionary(surprise, tie('node'), { maxKeys: 5, noNullPrototype: true }),
      ),
    })).node,
  },
  { weight: 1, arbitrary: fc.constant(null).map(bottomless) },
);

/** An object of which some keys are known ones, and their values good or anything. */
function records(good: Readonly<Record<string, readonly unknown[]>>): fc.Arbitrary<Record<string, unknown>> {
  const entry = fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...Object.keys(good))
        .chain((key) =>
          fc.tuple(
            fc.constant(key),
            fc.oneof(fc.constantFrom(...(good[key] ?? [])), json, fc.array(json, { maxLength: 3 })),
          ),
        ),
    },
    { weight: 1, arbitrary: fc.tuple(surprise, json) },
  );
  return fc.array(entry, { maxLength: 10 }).map((entries) => Object.fromEntries(entries));
}

/** Values that an organisation may set, by key: the examples of its guide, and every word of a closed list. */
const policies = records(
  Object.fromEntries(
    POLICY_KEYS.map((key) => [
      key,
      [metadataOf(PolicySchema.entries[key].wrapped).example, ...(valuesOf(key) ?? []), [...(valuesOf(key) ?? [])]],
    ]),
  ),
);

const preferences = records({
  places: [['US'], ['DE', 'US-TX'], []],
  audience: AUDIENCES,
  display: ['banner', 'pill', 'badge', 'hologram'],
  corner: ['block-end-end', 'top'],
  language: ['de', 'pt_BR', 'xx'],
  quietHosts: [['shop.example'], Array(5_001).fill('shop.example')],
  welcomed: [true, false, 'yes'],
});

const messages = records({
  kind: ['glimpsed', 'evidence', 'approached', 'circumstance', 'question', 'show-again', 'deed'],
  type: ['dismiss', 'acknowledge', 'move', 'open', 'due'],
  circumstance: [{ type: 'due' }, { type: 'open', what: 'options' }, { type: 'dismiss', scope: 'site' }],
  tab: [1, 1.5, '1', Number.MAX_VALUE],
  deed: ['go-on', 'turn-back', 'hand-over'],
  scope: ['change', 'site'],
  fingerprint: ['abc', 'x'.repeat(129)],
  at: ['2024-07-20T00:00:00-04:00', 'now'],
});

const queues = records({
  records: [[], [{ uid: 'a', at: 1, kind: 'shown', facts: { place: 'US' } }], [{ uid: 'b', kind: 'lost', count: 2 }]],
  lost: [0, 3],
  failures: [0, 1],
  notBefore: [0, 1],
});

/** What a parser says of its own answer is the answer again, and no prototype was reached on the way. */
function settles<T>(parse: (value: unknown) => T, value: unknown): T {
  const once = parse(value);
  assert.deepEqual(parse(once), once);
  assert.equal(Object.keys(Object.prototype).length, 0, 'a prototype was reached');
  return once;
}

const PLACES = new Set(BOOK.jurisdictions.keys());

function policyHolds(raw: unknown): void {
  const { policy, complaints } = parsePolicy(raw, { places: PLACES });
  JSON.stringify(complaints);
  // Rules are a text on the way in and a list on the way out.
  const { organisationRules: _, ...others } = policy;
  assert.deepEqual(parsePolicy(others, { places: PLACES }), { policy: others, complaints: [] });
  const delivered = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.keys(raw) : [];
  const told = new Set<string>([...Object.keys(policy), ...complaints.map(({ key }) => key)]);
  assert.ok(
    delivered.every((key) => told.has(key) || key.length > 120),
    'a key was neither applied nor complained of',
  );
  const settings = effective(policy, DEFAULT_PREFERENCES);
  assert.ok(readerOf(settings).places.value.length > 0);
  for (const field of lockedBy(policy)) assert.ok(!(field in unlocked(DEFAULT_PREFERENCES, policy)));
}

/** A text is refused with a sentence, or read. */
function reads<T>(parse: (text: string) => T, said: string): T | undefined {
  try {
    return parse(said);
  } catch (problem) {
    assert.ok(problem instanceof Error && problem.constructor !== TypeError, String(problem));
    assert.match(problem.message, /\w/);
    assert.doesNotMatch(problem.message, /call stack/);
    return undefined;
  }
}

const digits = fc.constantFrom(
  '0',
  '1',
  '2',
  '24',
  '29',
  '31',
  '60',
  '99',
  '2024',
  '0000',
  '-',
  ':',
  'T',
  '+',
  'Z',
  '.',
);
const moment = fc.oneof(
  fc.array(digits, { maxLength: 14 }).map((parts) => parts.join('')),
  fc
    .tuple(fc.date({ noInvalidDate: true }), fc.constantFrom('Z', 'z', '+14:00', '-12:00', '+14:01', '-00:00', ''))
    .map(([date, zone]) => date.toISOString().slice(0, -5) + zone),
);

const template = fc
  .tuple(
    fc.constantFrom(
      'https://help.corp.example',
      'https://{host}',
      'mailto:a@b.example?subject=',
      'https://',
      'http://x',
    ),
    fc.array(
      fc.oneof(
        fc.constantFrom(...PLACEHOLDERS.map((name) => `{${name}}`)),
        fc.constantFrom('/', '?', '#', '@', '\\', '//', ':', '.evil.example', '{', '}', '&x=', '..', '%'),
        surprise,
      ),
      { maxLength: 8 },
    ),
  )
  .map(([head, rest]) => head + rest.join(''));

export const PARSERS: readonly Property[] = [
  property(
    'policy: nothing is thrown, nothing is swallowed, and what was applied applies again',
    { short: 500, long: 60_000 },
    fc.oneof(policies, json),
    policyHolds,
  ),
  property(
    'preferences: a bad field falls back and is told, a good one holds',
    { short: 500, long: 60_000 },
    fc.oneof(preferences, json),
    (stored) => {
      const { preferences: read, complaints } = parsePreferences(stored);
      assert.deepEqual(parsePreferences(read), { preferences: read, complaints: [] });
      assert.deepEqual(JSON.parse(JSON.stringify(complaints)), complaints);
      assert.ok(effective({}, read).places.value.length > 0);
    },
  ),
  property(
    'messages of pages and of our own pages: a closed vocabulary, and nothing besides',
    { short: 500, long: 60_000 },
    fc.oneof(messages, json),
    (message) => {
      for (const schema of [PageMessageSchema, OurMessageSchema, CircumstanceSchema]) {
        const parsed = v.safeParse(schema, message);
        if (parsed.success) settles((value) => v.parse(schema, value), parsed.output);
      }
    },
  ),
  property(
    'evidence: what is too large, misshapen or more than evidence is refused',
    { short: 200, long: 40_000 },
    fc.tuple(evidence, fc.constantFrom('title', 'headings', 'mentions', 'work', 'meta', 'more'), json, fc.boolean()),
    ([said, field, value, whole]) => {
      assert.ok(v.is(EvidenceSchema, said));
      const strange = whole ? value : { ...said, [field]: value };
      if (!v.is(EvidenceSchema, strange)) return;
      assert.ok(strange.title.length <= LIMITS.text && strange.mentions.length <= LIMITS.mentions);
      assert.ok(JSON.stringify(strange).length < 2_000_000);
      assert.ok(!('more' in strange));
    },
  ),
  property(
    'the queue of an audit trail: anything else is an empty one',
    { short: 200, long: 30_000 },
    fc.oneof(queues, json),
    (stored) => void settles(parseQueue, stored),
  ),
  property(
    'records: read, or refused with a sentence',
    { short: 200, long: 30_000 },
    fc.oneof(records({ kind: ['caveat-record'], version: ['1.0.0', '1.1.0', '9.0.0', '1.x'], evidence: [{}] }), json),
    (value) => void reads(() => parseRecord(value), ''),
  ),
  property(
    'rules of an organisation: each is held or refused',
    { short: 200, long: 30_000 },
    fc.array(
      fc.oneof(
        records({ id: ['a', 'A'], citation: ['x'], says: ['x'], effect: ['warned', 'excluded'], acts: [['buy'], []] }),
        json,
      ),
      { maxLength: 4 },
    ),
    (list) => {
      const said = asText(list);
      const { rules, refused } = parseOrganisationRules(said);
      assert.equal(rules.length + refused.length, said.length > LONGEST_RULES ? 1 : list.length);
      assert.ok(refused.every(({ of, because }) => of !== '' && because !== ''));
    },
  ),
  property(
    'moments and days: read as they were written, or refused with a sentence',
    { short: 500, long: 60_000 },
    moment,
    (said) => {
      const at = reads(parseInstant, said);
      if (at !== undefined) {
        assert.ok(Number.isFinite(epoch(at)));
        const seconds = /T\d\d:\d\d:\d\d/.test(at) ? '' : ':00';
        const whole = at.replace(/(?<=T\d\d:\d\d)(?=[Z+-])/, seconds).replace('Z', '+00:00');
        assert.equal(formatInstant(new Date(epoch(at)), offsetMinutes(at)), whole.replace('-00:00', '+00:00'));
      }
      const day = reads(parseDay, said);
      assert.ok(day === undefined || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day));
    },
  ),
  property(
    'an address of an organisation leads to the host that it names, whatever is put into it',
    { short: 500, long: 60_000 },
    fc.tuple(template, fc.tuple(...PLACEHOLDERS.map(() => fc.oneof(surprise, text(60), address)))),
    ([said, fillings]) => {
      const parsed = v.safeParse(addressTemplate(), said);
      if (!parsed.success) return;
      const values = Object.fromEntries(PLACEHOLDERS.map((name, at) => [name, fillings[at]?.toWellFormed() ?? '']));
      const question = { values: values as Record<(typeof PLACEHOLDERS)[number], string>, subject: 's', body: 'b' };
      const { href, to } = handOver({ kind: 'address', template: parsed.output }, question);
      const plain = new URL(parsed.output.replace(/\{[^{}]*\}/g, 'x'));
      const filled = new URL(href);
      assert.match(filled.protocol, /^(?:https|mailto):$/);
      assert.equal(filled.host, plain.host);
      assert.equal(filled.username + filled.password, '');
      assert.equal(to, filled.protocol === 'mailto:' ? plain.pathname : plain.host);
    },
  ),
  property(
    'match patterns: an address fits or it does not',
    { short: 200, long: 30_000 },
    fc.tuple(address, fc.array(fc.oneof(fc.constantFrom('*://*.shop.example/*', '*://x/*/y*'), surprise))),
    ([url, patterns]) => void assert.equal(typeof matchesAny(url, patterns), 'boolean'),
  ),
];

/** As JSON; where that nests too deeply to be written, something shorter. */
function asText(list: unknown[]): string {
  try {
    return JSON.stringify(list);
  } catch {
    return asText(list.map(() => null));
  }
}
