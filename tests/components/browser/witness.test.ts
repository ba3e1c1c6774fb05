import { expect, test } from 'vitest';
import { look } from '../../../components/browser/look.ts';
import type { PageMessage } from '../../../components/browser/messages.ts';
import { witness } from '../../../components/browser/witness.ts';
import type { PageWorld } from '../../../components/browser/world.ts';
import { documentOf } from '../../../entrypoints/cli/document.ts';
import type { Evidence } from '../../../rules/evidence.ts';

const OFFER = '<title>Kaspersky Plus</title><h1>Kaspersky Plus</h1>';
const location = { href: 'https://shop.example/1' };

function witnessing(html = OFFER) {
  const document = documentOf(html);
  const said: Evidence[] = [];
  return { document, said, testify: witness({ document, location }, (evidence) => said.push(evidence)) };
}

test('says a thing once, and again when the page is shown', () => {
  const { said, testify } = witnessing();
  expect(testify('changed', true)).toBe('new');
  expect(testify('changed', true)).toBe('same');
  expect(testify('shown', true)).toBe('new');
  expect(said).toHaveLength(2);
});

test('says what a choice of variant changed', () => {
  const { document, said, testify } = witnessing();
  testify('changed', true);
  const heading = document.querySelector('h1');
  if (heading) heading.textContent = 'Kaspersky Premium';
  expect(testify('changed', true)).toBe('new');
  expect(said[1]?.headings[0]?.text).toBe('Kaspersky Premium');
});

test('takes back what is gone, once', () => {
  const { said, testify } = witnessing();
  testify('changed', true);
  expect(testify('changed', false)).toBe('new');
  expect(testify('changed', false)).toBe('absent');
  expect(said[1]).toMatchObject({ url: location.href, title: '', headings: [], mentions: [] });
});

test('the reader calls the witness only where the page may concern us', () => {
  const told: PageMessage[] = [];
  const looking = (html: string, world: PageWorld, asked = false) =>
    look({ document: documentOf(html), location, world, asked, tell: (message) => told.push(message) })('changed');
  expect(looking('<title>Norton 360</title>', {})).toBe('absent');
  expect(told).toEqual([]);
  looking(OFFER, {});
  expect(told).toEqual([{ kind: 'glimpsed' }]);
  looking('<title>Norton 360</title>', {}, true);
  expect(told).toHaveLength(2);
});

test('once there, the witness is asked directly', () => {
  const asked: unknown[] = [];
  const world: PageWorld = {
    caveatWitness: (...question) => {
      asked.push(question);
      return 'same';
    },
  };
  const tell = () => expect.unreachable();
  look({ document: documentOf(OFFER), location, world, asked: false, tell })('changed');
  expect(asked).toEqual([['changed', true]]);
});
