import { expect, it, test } from 'vitest';
import { readCatalogueFiles, readRulesFile } from '../../entrypoints/cli/law-files.ts';
import { catalogueText } from '../../rules/lint/catalogue/canonical-form.ts';
import { CATALOGUE_CHECKS } from '../../rules/lint/catalogue-checks.ts';
import { CATALOGUE_FILES, readCatalogueFolder } from '../../rules/lint/catalogue-folder.ts';
import { EXCEPTIONS_FILE, type Exception, runChecks } from '../../rules/lint/check.ts';
import { layout } from '../../rules/lint/layout.ts';

const FILES = readCatalogueFiles();

/** A file of the catalogue, loosely typed: a case spoils it in one respect. */
// biome-ignore lint/suspicious/noExplicitAny: the cases write what no type would let them write
type Loose = any;

/** What one check says of the catalogue after one file was changed. */
function complaints(check: string, part: keyof typeof CATALOGUE_FILES, spoil: (value: Loose) => void): string[] {
  const path = CATALOGUE_FILES[part];
  const files = FILES.map(({ file, text }) => {
    if (file !== path) return { file, text };
    const value = JSON.parse(text);
    spoil(value);
    return { file, text: layout(value) };
  });
  const checks = CATALOGUE_CHECKS.filter(({ name }) => name === check);
  return runChecks(checks, readCatalogueFolder(files), []).map(({ file, field, what }) => `${file} ${field}: ${what}`);
}

const seller = (value: Loose, id: string) => value.sellers.find((each: { id: string }) => each.id === id);
const product = (value: Loose, id: string) => value.products.find((each: { id: string }) => each.id === id);
const pattern = (value: Loose, re: string, hits: string[] = ['/x'], misses: string[] = ['/y']) => {
  seller(value, 'otto').product = [{ re, hits, misses, seen: 'recalled' }];
};

it('finds no error in the catalogue as it is', () => {
  const exceptions = JSON.parse(readRulesFile(EXCEPTIONS_FILE)) as Exception[];
  const reports = runChecks(CATALOGUE_CHECKS, readCatalogueFolder(FILES), exceptions);
  expect(reports.filter(({ severity }) => severity === 'error')).toEqual([]);
});

type Case = [
  check: string,
  what: string,
  part: keyof typeof CATALOGUE_FILES,
  spoil: (value: Loose) => void,
  says: RegExp,
];

const CASES: Case[] = [
  ['catalogue-shape', 'an unknown field', 'products', (v) => Object.assign(product(v, 'kis'), { klass: 'x' }), /klass/],
  [
    'catalogue-shape',
    'no class of the law',
    'products',
    (v) => delete product(v, 'kis').lawClass,
    /"lawClass" is missing/,
  ],
  ['catalogue-shape', 'an unknown class', 'products', (v) => (product(v, 'kis').lawClass = 'antivirus'), /vocabulary/],
  ['catalogue-shape', 'an empty list', 'titleWords', (v) => (v.book = []), /book/],
  [
    'names-once',
    'a name of two products',
    'products',
    (v) => product(v, 'kts').names.en.push('KASPERSKY internet-security'),
    /already a name of "kis"/,
  ],
  [
    'names-once',
    'an abbreviation of two',
    'products',
    (v) => product(v, 'kts').short.push('kis'),
    /already a name of "kis"/,
  ],
  [
    'names-carry-brand',
    'a name without the brand',
    'products',
    (v) => product(v, 'kis').names.en.push('Internet Safety'),
    /does not name the brand/,
  ],
  [
    'names-carry-brand',
    'an abbreviation with it',
    'products',
    (v) => product(v, 'kis').short.push('Kaspersky IS'),
    /holds the brand/,
  ],
  ['names-uncommon', 'an everyday word', 'products', (v) => product(v, 'kis').short.push('Security'), /everyday word/],
  ['names-uncommon', 'two letters', 'products', (v) => product(v, 'kis').short.push('KI'), /fewer than three/],
  ['tiers-known', 'a tier of no line', 'products', (v) => (product(v, 'kesb-select').tier.of = 'kesx'), /no line/],
  ['tiers-known', 'a tier of a tier', 'products', (v) => (product(v, 'kesb-core').tier.of = 'ktsb'), /no line/],
  [
    'class-explained',
    'an unusual class',
    'products',
    (v) => (product(v, 'kis').lawClass = 'managed-service'),
    /no note says why/,
  ],
  ['codes-fit', 'a code that is not found', 'codes', (v) => v.examples.strict.push('KL10429'), /not found/],
  ['codes-fit', 'a flight that is', 'codes', (v) => v.examples.never.push('KL10429DCFS'), /taken for a code/],
  [
    'codes-fit',
    'a whole code among the loose',
    'codes',
    (v) => v.examples.looseOnly.push('KL10429DCFS'),
    /taken for a code/,
  ],
  [
    'codes-fit',
    'a family of no product',
    'codes',
    (v) => (v.families['9999'] = { product: 'kxx', seen: 'weak' }),
    /no product "kxx"/,
  ],
  [
    'codes-fit',
    'a family its product does not list',
    'codes',
    (v) => (v.families['9999'] = { product: 'kis', seen: 'weak' }),
    /does not list KL9999/,
  ],
  [
    'codes-fit',
    'a family that only the product lists',
    'products',
    (v) => product(v, 'kis').codes.push('KL9999'),
    /the families do not/,
  ],
  ['codes-fit', 'a letter that is none', 'codes', (v) => v.recalledLetters.push('region %'), /no letter/],
  [
    'hosts-once',
    'a host of two sellers',
    'sellers',
    (v) => seller(v, 'otto').domains.push('saturn.de'),
    /already stands at "/,
  ],
  ['hosts-once', 'a seller that never sells', 'hosts', (v) => v.never.news.push('otto.de'), /seller "otto"/],
  [
    'hosts-in-order',
    'hosts out of order',
    'sellers',
    (v) => seller(v, 'otto').domains.push('a.de'),
    /a\.de stands behind otto\.de/,
  ],
  [
    'hosts-real',
    'a public suffix',
    'sellers',
    (v) => seller(v, 'otto').domains.push('co.uk'),
    /co\.uk is a public suffix/,
  ],
  [
    'hosts-real',
    'a suffix of a host of shops',
    'sellers',
    (v) => seller(v, 'otto').domains.push('myshopify.com'),
    /public suffix/,
  ],
  [
    'hosts-real',
    'an ending that does not exist',
    'sellers',
    (v) => seller(v, 'otto').domains.push('otto.dee'),
    /no suffix/,
  ],
  [
    'hosts-real',
    'a name for examples',
    'sellers',
    (v) => seller(v, 'otto').domains.push('shop.example.com'),
    /reserved/,
  ],
  [
    'catalogue-shape',
    'a host in letters that no address holds',
    'sellers',
    (v) => seller(v, 'otto').domains.push('müller.de'),
    /müller\.de/,
  ],
  ['patterns-fit', 'a hit that is none', 'sellers', (v) => pattern(v, '^/p/', ['/q/1']), /does not match \/q\/1/],
  ['patterns-fit', 'a miss that hits', 'sellers', (v) => pattern(v, '^/p/', ['/p/1'], ['/p/2']), /matches \/p\/2/],
  ['patterns-anchored', 'a pattern that may begin anywhere', 'sellers', (v) => pattern(v, 'cart'), /middle of a word/],
  ['patterns-anchored', 'one such alternative', 'sellers', (v) => pattern(v, '^/p/(?:a|b)|cart'), /"cart" may begin/],
  ['patterns-quick', 'a repetition of repetitions', 'sellers', (v) => pattern(v, '^/(?:[a-z]+)+$'), /exponentially/],
  ['patterns-quick', 'two that trade letters', 'sellers', (v) => pattern(v, '^/[^/]*\\d{6,}$'), /trades letters/],
  ['patterns-quick', 'a grammar of codes like that', 'codes', (v) => (v.loose = 'KL(?:\\d+)*x'), /exponentially/],
  [
    'words-agree',
    'a phrase twice in one list',
    'titleWords',
    (v) => v.work.push('Paperback'),
    /already stands at book/,
  ],
  ['words-agree', 'a phrase of two senses', 'lineWords', (v) => v.removal.push('aufnäher'), /means removal in a line/],
  [
    'knowledge-dated',
    'knowledge without a date',
    'whiteLabel',
    (v) =>
      Object.assign(v.items[0], {
        status: 'past',
        known: 'A partner page describes a choice of two engines.',
      }),
    /neither since when/,
  ],
  [
    'knowledge-dated',
    'a check after the day of the file',
    'whiteLabel',
    (v) => (v.items[0].checked = '2099-01-01'),
    /after the day/,
  ],
  [
    'knowledge-dated',
    'a lead without page or confession',
    'whiteLabel',
    (v) => v.leads.push({ name: 'X', why: 'believed', checked: '2026-11-24' }),
    /names no page/,
  ],
];

test.each(CASES)('%s finds %s', (check, _, part, spoil, says) => {
  expect(complaints(check, part, () => undefined)).toEqual([]);
  expect(complaints(check, part, spoil).join('\n')).toMatch(says);
});

it('finds a file that is laid out differently, and lays it out', () => {
  const files = FILES.map(({ file, text }) =>
    file === CATALOGUE_FILES.brand ? { file, text: JSON.stringify(JSON.parse(text)) } : { file, text },
  );
  const checks = CATALOGUE_CHECKS.filter(({ name }) => name === 'catalogue-form');
  const reports = runChecks(checks, readCatalogueFolder(files), []);
  expect(reports.map(({ file }) => file)).toEqual([CATALOGUE_FILES.brand]);
  const brand = files.find(({ file }) => file === CATALOGUE_FILES.brand);
  expect(catalogueText(CATALOGUE_FILES.brand, brand?.text ?? '')).toBe(readRulesFile(CATALOGUE_FILES.brand));
});

it('says what is wrong with a file that is missing or no JSON, and still checks the rest', () => {
  const files = FILES.filter(({ file }) => file !== CATALOGUE_FILES.words).map(({ file, text }) =>
    file === CATALOGUE_FILES.codes ? { file, text: '{' } : { file, text },
  );
  const folder = readCatalogueFolder(files);
  expect(folder.unreadable.map(({ file }) => file)).toEqual([CATALOGUE_FILES.codes, CATALOGUE_FILES.words]);
  expect(folder.products?.products).toHaveLength(98);
});
