import { describe, expect, it } from 'vitest';
import { readLawFiles, readRulesFile } from '../../entrypoints/cli/law-files.ts';
import { canonicalInstrument, canonicalJurisdictions, canonicalSources } from '../../rules/canonical.ts';
import type { Day, Instant } from '../../rules/instant.ts';
import { EXCEPTIONS_FILE, type Exception, type Report, runChecks } from '../../rules/lint/check.ts';
import { LAW_CHECKS } from '../../rules/lint/law-checks.ts';
import { readLawFolder } from '../../rules/lint/law-folder.ts';
import type { RawFile } from '../../rules/lint/raw-file.ts';
import { readingGrade } from '../../rules/lint/reading-grade.ts';
import type { Instrument, Jurisdiction, Source } from '../../rules/schema/law.ts';
import { instrument, provision, TOY_SOURCE } from './toy.ts';

const TODAY = '2021-06-15' as Day;
const PLACES: Jurisdiction[] = [
  { id: 'DE', name: 'Germany', surveyed: { on: TODAY, depth: 'searched' } },
  { id: 'KE', name: 'Kenya' },
];

/** A folder with one good instrument, which a case then spoils in one respect. */
interface Spoils {
  file?: string;
  text?: (text: string) => string;
  law?: Instrument;
  more?: Instrument[];
  sources?: Source[];
  places?: Jurisdiction[];
}

const GOOD = instrument('DE-TOY', [provision('rule')]);

function lint({
  file = 'law/de/toy.json',
  text = (same) => same,
  law = GOOD,
  more = [],
  sources = [TOY_SOURCE],
  places = PLACES,
}: Spoils): Report[] {
  const files: RawFile[] = [
    { file, text: text(canonicalInstrument(law)) },
    ...more.map((each, index) => ({ file: `law/de/toy-${index + 2}.json`, text: canonicalInstrument(each) })),
    { file: 'law/sources.json', text: canonicalSources(sources) },
    { file: 'law/jurisdictions.json', text: canonicalJurisdictions(places) },
  ];
  return runChecks(LAW_CHECKS, readLawFolder(files, TODAY), []);
}

function at(day: string): Instant {
  return `${day}T00:00:00+00:00` as Instant;
}

it('finds nothing in a good folder', () => {
  expect(lint({})).toEqual([]);
});

it('finds no error in the law as it is', () => {
  const exceptions = JSON.parse(readRulesFile(EXCEPTIONS_FILE)) as Exception[];
  const reports = runChecks(LAW_CHECKS, readLawFolder(readLawFiles(), '2026-11-24' as Day), exceptions);
  expect(reports.filter(({ severity }) => severity === 'error')).toEqual([]);
});

/** Each: the check that must speak, the field that it must name, what its sentence must hold, and what is spoilt. */
const SPOILT: readonly [name: string, check: string, field: string, says: string, spoils: Spoils][] = [
  [
    'an unknown key',
    'shape',
    'provisions[0].sayz',
    '"sayz" is no field',
    { text: (t) => t.replace('"says"', '"sayz"') },
  ],
  ['a missing key', 'shape', 'provisions[0].says', '"says" is missing', { text: (t) => t.replace('"says"', '"sayz"') }],
  [
    'a date without offset',
    'shape',
    'provisions[0].applies.from',
    'does not fit',
    { text: (t) => t.replace('T00:00:00+00:00', 'T00:00:00') },
  ],
  [
    'a word outside the vocabulary',
    'shape',
    'provisions[0].effect',
    '"forbidden" is not in the vocabulary',
    { text: (t) => t.replace('"prohibited"', '"forbidden"') },
  ],
  ['a file that is no JSON', 'shape', '', 'is not JSON', { text: (t) => t.slice(0, -4) }],
  ['a file in the wrong place', 'path-is-id', 'id', 'does not live here', { file: 'law/de/other.json' }],
  ['an instrument twice', 'unique-ids', 'id', 'already used in law/de/toy.json', { more: [GOOD] }],
  [
    'a provision twice',
    'unique-ids',
    'provisions[1].id',
    'DE-TOY#rule is already used',
    { law: instrument('DE-TOY', [provision('rule'), provision('rule', { acts: ['use'] })]) },
  ],
  [
    'a source that is not there',
    'sources-exist',
    'provisions[0].cites[0]',
    '"nowhere" is not in',
    { law: instrument('DE-TOY', [provision('rule', { cites: [{ source: 'nowhere', pinpoint: 'page 1' }] })]) },
  ],
  [
    'a source that nothing cites',
    'sources-used',
    'spare',
    'no provision cites',
    { sources: [TOY_SOURCE, { ...TOY_SOURCE, id: 'spare' }] },
  ],
  [
    'a primary source after a secondary one',
    'primary-first',
    'provisions[0].cites[1]',
    'stands after a secondary',
    {
      sources: [TOY_SOURCE, { ...TOY_SOURCE, id: 'report', tier: 'secondary' }],
      law: instrument('DE-TOY', [
        provision('rule', {
          cites: [
            { source: 'report', pinpoint: 'page 1' },
            { source: 'toy-source', pinpoint: 'page 1' },
          ],
        }),
      ]),
    },
  ],
  [
    'a rule before its instrument',
    'dates-in-order',
    'provisions[0].applies.from',
    'before the instrument was issued',
    { law: instrument('DE-TOY', [provision('rule', { applies: { from: at('2019-11-30') } })]) },
  ],
  [
    'an end that is no later than the start',
    'dates-in-order',
    'provisions[0].applies.until',
    'not after it starts',
    {
      law: instrument('DE-TOY', [provision('rule', { applies: { from: at('2020-01-01'), until: at('2020-01-01') } })]),
    },
  ],
  [
    'a verification in the future',
    'dates-in-order',
    'verified.on',
    'has not come yet',
    { law: instrument('DE-TOY', [provision('rule')], { verified: { on: '2021-06-16' as Day, by: 'toy-source' } }) },
  ],
  [
    'a verification before the law',
    'dates-in-order',
    'verified.on',
    'before it was issued',
    { law: instrument('DE-TOY', [provision('rule')], { verified: { on: '2019-01-01' as Day, by: 'toy-source' } }) },
  ],
  [
    'an overlap',
    'no-overlap',
    'provisions[1]',
    '"again" (permitted) overlaps "rule" (prohibited)',
    { law: instrument('DE-TOY', [provision('rule'), provision('again', { effect: 'permitted' })]) },
  ],
  [
    'an exception to nothing',
    'exceptions-except',
    'provisions[0].exceptionTo[0]',
    'no provision "ghost"',
    { law: instrument('DE-TOY', [provision('rule', { exceptionTo: ['ghost'] })]) },
  ],
  [
    'an exception to another act',
    'exceptions-except',
    'provisions[1].exceptionTo[0]',
    'speaks of other acts',
    { law: instrument('DE-TOY', [provision('rule'), provision('but', { acts: ['use'], exceptionTo: ['rule'] })]) },
  ],
  [
    'an exception at another time',
    'exceptions-except',
    'provisions[1].exceptionTo[0]',
    'runs at another time',
    {
      law: instrument('DE-TOY', [
        provision('rule', { applies: { from: at('2020-01-01'), until: at('2020-02-01') } }),
        provision('but', { exceptionTo: ['rule'], applies: { from: at('2020-02-01') } }),
      ]),
    },
  ],
  [
    'exceptions in a circle',
    'exceptions-except',
    'provisions[0].exceptionTo[0]',
    'except each other',
    {
      law: instrument('DE-TOY', [
        provision('rule', { exceptionTo: ['but'] }),
        provision('but', { exceptionTo: ['rule'] }),
      ]),
    },
  ],
  [
    'a place that is not listed',
    'places-known',
    'jurisdiction',
    'FR is not listed',
    { file: 'law/fr/toy.json', law: instrument('FR-TOY', [provision('rule')]) },
  ],
  [
    'a place that nobody surveyed',
    'places-known',
    'jurisdiction',
    'KE has no day of survey',
    { file: 'law/ke/toy.json', law: instrument('KE-TOY', [provision('rule')]) },
  ],
  [
    'a survey in the future',
    'places-known',
    '[0].surveyed.on',
    'has not come yet',
    { places: [{ id: 'DE', name: 'Germany', surveyed: { on: '2021-06-16' as Day, depth: 'searched' } }] },
  ],
  [
    'a place within one that is not listed',
    'places-known',
    '[1].within',
    'XX is not listed',
    { places: [...PLACES.slice(0, 1), { id: 'KE', name: 'Kenya', within: 'XX' }] },
  ],
  [
    'places nested too deep',
    'places-known',
    '[2].within',
    'lies within KE, which lies within DE',
    {
      places: [
        ...PLACES.slice(0, 1),
        { id: 'KE', name: 'Kenya', within: 'DE' },
        { id: 'ZA', name: 'South Africa', within: 'KE' },
      ],
    },
  ],
  [
    'a lower confidence without a reason',
    'weaker-explained',
    'provisions[0].reading',
    'nothing says why',
    { law: instrument('DE-TOY', [provision('rule', { confidence: 'low' })]) },
  ],
  [
    'a confidence that is not lower',
    'weaker-explained',
    'provisions[0].confidence',
    'is not lower',
    { law: instrument('DE-TOY', [provision('rule', { confidence: 'high' })]) },
  ],
  [
    'a sentence for lawyers',
    'plain-words',
    'provisions[0].says',
    'reads at grade',
    {
      law: instrument('DE-TOY', [
        provision('rule', {
          says: 'Notwithstanding administrative authorisation, contracting organisations are categorically prohibited from procurement.',
        }),
      ]),
    },
  ],
  [
    'a word that goes too far',
    'plain-words',
    'provisions[0].says',
    'says "illegal"',
    { law: instrument('DE-TOY', [provision('rule', { says: 'It is illegal to buy this.' })]) },
  ],
  [
    'codes out of order',
    'canonical-form',
    '',
    'is not in canonical form from line',
    { text: (t) => t.replace('["us-consumer", "us-business"', '["us-business", "us-consumer"') },
  ],
  [
    'a key that stands twice',
    'canonical-form',
    '',
    'is not in canonical form',
    { text: (t) => t.replace('"title":', '"title": "other",\n  "title":') },
  ],
  [
    'a rule that nobody checked lately',
    'verified-lately',
    'verified.on',
    'a review was due on 2020-12-31',
    { law: instrument('DE-TOY', [provision('rule')], { verified: { on: '2020-01-01' as Day, by: 'toy-source' } }) },
  ],
];

describe('complains, with file, field and remedy, about', () => {
  it.each(SPOILT)('%s', (_name, check, field, says, spoils) => {
    const report = lint(spoils).find((each) => each.check === check && each.field === field);
    expect(report?.what).toContain(says);
    expect(report?.file).toMatch(/^law\/.+\.json$/);
    expect(report?.mend.length).toBeGreaterThan(10);
    expect(report?.why.length).toBeGreaterThan(20);
  });

  it('nothing else in the same breath, so that the first complaint is the one to mend', () => {
    const noisy = SPOILT.filter(
      ([, check, , , spoils]) => check !== 'shape' && lint(spoils).some((each) => each.check === 'shape'),
    );
    expect(noisy).toEqual([]);
  });

  it('every check at least once', () => {
    expect([...new Set(SPOILT.map(([, check]) => check))].sort()).toEqual(LAW_CHECKS.map(({ name }) => name).sort());
  });
});

describe('exceptions', () => {
  const spare = { check: 'sources-used', file: 'law/sources.json', field: 'spare', why: 'kept for later' };
  const folder = readLawFolder(
    [{ file: 'law/sources.json', text: canonicalSources([{ ...TOY_SOURCE, id: 'spare' }]) }],
    TODAY,
  );

  it('silence what they name', () => {
    expect(runChecks(LAW_CHECKS, folder, [spare])).toEqual([]);
  });

  it('are themselves an error when nothing needs them any more', () => {
    const stale = runChecks(LAW_CHECKS, folder, [spare, { ...spare, field: 'gone' }]);
    expect(stale).toMatchObject([{ check: 'exceptions-needed', severity: 'error', file: EXCEPTIONS_FILE }]);
  });
});

describe('readingGrade', () => {
  it('grows with long sentences and long words', () => {
    const plain = 'The shop may not sell it. You may keep it.';
    const dense = 'Authorised establishments are prohibited from commercialising proprietary technologies whatsoever.';
    expect(readingGrade(plain)).toBeLessThan(3);
    expect(readingGrade(dense)).toBeGreaterThan(15);
  });

  it('does not take the points of "U.S." for the ends of sentences', () => {
    expect(readingGrade('The rule binds U.S. persons who live in a far land and work there.')).toBeGreaterThan(
      readingGrade('The rule binds all. They live in a far land. They work there.'),
    );
  });
});
