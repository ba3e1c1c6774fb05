import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { read } from '../../components/page/read.ts';
import { parsePolicy } from '../../components/situation/policy/parse.ts';
import { parsePreferences } from '../../components/situation/preferences.ts';
import { documentOf } from '../../entrypoints/cli/document.ts';
import { main } from '../../entrypoints/cli/main.ts';

// What chance has found, kept as examples.

const OFFER = '<h1>Kaspersky Plus, 3 devices</h1><button>Buy now</button>';
const DEEP = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;

test.each([['{"toString":1,"valueOf":1}'], [DEEP], ['[null,7,["Product"]]']])(
  'data whose type is no text does not keep a page from being read: %.30s',
  (type) => {
    const html = `<script type="application/ld+json">{"@type":${type}}</script>${OFFER}`;
    const { headings, types } = read(documentOf(html), 'https://shop.example/');
    expect(headings).toHaveLength(1);
    expect(types).toEqual([]);
  },
);

test('settings that nest deeper than a stack are complained of like any other', () => {
  expect(parsePolicy({ quietHosts: `[${DEEP}]` }).complaints).toMatchObject([{ key: 'quietHosts', found: '[…]' }]);
  expect(parsePreferences({ corner: JSON.parse(DEEP) }).complaints).toMatchObject([{ field: 'corner', found: '[…]' }]);
});

async function call(args: string[], input = '') {
  let said = '';
  const hear = (text: string) => {
    said += text;
  };
  const code = await main(args, {
    input: Readable.from([input]),
    print: async (text) => hear(text),
    complain: hear,
    now: () => new Date('2026-11-24T12:00:00Z'),
  });
  return { code, said };
}

test.each(['__proto__', 'constructor', 'toString'])('"%s" is no command', async (name) => {
  expect(await call([name])).toMatchObject({ code: 2, said: expect.stringContaining(`no command "${name}"`) });
});

test('a line separator inside of a text ends no line, and an id that cannot be written again costs one answer', async () => {
  const page = JSON.stringify({ id: 1, url: 'https://www.amazon.com/dp/B0', title: 'Kaspersky Plus\u2028 1 year' });
  const { said } = await call(['read', '--ndjson'], `{"id":${DEEP}}\n${page}\n`);
  const [bad, good] = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(bad).toEqual({ id: null, error: expect.stringContaining('line 1: id nests too deeply') });
  expect(good).toMatchObject({ id: 1, kind: 'product' });
});
