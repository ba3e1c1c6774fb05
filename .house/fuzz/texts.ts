import fc from 'fast-check';
import { CATALOGUE } from '../../rules/catalogue.ts';

/** Strings of letters from inside any data. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const { brand, products, words, competitors, codes } = CATALOGUE;

const NAMES = [...brand.latin, ...textsIn(brand.otherScripts), ...brand.misspelt.observed, ...brand.inflected];
const GOODS = products.flatMap(({ name, names, short = [] }) => [name, ...textsIn(names), ...short]);
const WORDS = textsIn(words);
const CODES = textsIn(codes.examples);

/** What takes programs by surprise: prototypes, markup, directions, halves of letters, letters that grow when folded. */
const SURPRISES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\u0000',
  '\u200b',
  '\u202egnirts',
  '\ufeff',
  '\ud800',
  'ﷺ',
  'İ',
  'ß',
  'Ａ',
  '🇺🇸',
  '<b>',
  '</script>',
  '{product}',
  '$1$&',
  '%s',
  '%E0%A4%A',
  '€ 29,99',
  '3 PC 1 Jahr',
  '-',
  'a'.repeat(300),
  '('.repeat(40),
  ' '.repeat(100),
];

/** One word or name: of the brand, its goods, its rivals, a shop's language, or of nobody. */
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 4, arbitrary: fc.constantFrom(...GOODS) },
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...competitors) },
  { weight: 1, arbitrary: fc.constantFrom(...CODES) },
  { weight: 2, arbitrary: fc.constantFrom(...SURPRISES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.nat({ max: 5_000 }).map(String) },
);

/** A text of a page, at most `limit` characters; often empty, as most fields of most pages are. */
export function text(limit: number): fc.Arbitrary<string> {
  const some = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom(' ', ' ', ' ', '', ', ', ' | ', ' + '))
    .map(([parts, joint]) => parts.join(joint).slice(0, limit));
  return fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 3, arbitrary: some });
}

/** Keys and texts that any parser may meet. */
export const surprise = fc.oneof(fc.constantFrom(...SURPRISES), fc.string({ unit: 'binary', maxLength: 20 }));

const HOSTS = [
  ...CATALOGUE.sellers.flatMap(({ domains = [], hosts = [] }) => [...domains, ...hosts]),
  ...CATALOGUE.hosts.genuine,
  ...CATALOGUE.hosts.vendorSilent.map(({ host }) => host),
  'kaspersky.com.example.net',
  'shop.example',
  'localhost',
  'xn--e1afmkfd.example',
];
const PATHS = [
  ...CATALOGUE.sellers.flatMap(({ product = [], cart = [], search = [] }) => [...product, ...cart, ...search]),
  ...Object.values(CATALOGUE.shapes).flatMap(({ product = [], never = [] }) => [...product, ...never]),
].flatMap((pattern) => textsIn((pattern as { hits?: unknown }).hits));

/** An address: of a seller, of the vendor, of a stranger, or none at all. */
export const address = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...HOSTS), fc.oneof(fc.constantFrom('/', ...PATHS), text(60).map(encode)))
      .map(([host, path]) => `https://${host}${path}`.slice(0, 2_048)),
  },
  { weight: 1, arbitrary: text(2_048) },
  { weight: 1, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
);

function encode(words: string): string {
  return `/${encodeURIComponent(words.toWellFormed()).replaceAll('%20', '-')}`;
}
