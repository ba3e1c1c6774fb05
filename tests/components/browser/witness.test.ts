import { afterEach, expect, test, vi } from 'vitest';
import { look } from '../../../components/browser/look.ts';
import type { PageMessage } from '../../../components/browser/messages.ts';
import { witness } from '../../../components/browser/witness.ts';
import type { PageWorld } from '../../../components/browser/world.ts';
import { read } from '../../../components/page/read.ts';
import { documentOf } from '../../../entrypoints/cli/document.ts';
import type { Evidence } from '../../../rules/evidence.ts';
import { toldByHand } from './told-by-hand.ts';

const OFFER = '<title>Kaspersky Plus</title><h1>Kaspersky Plus</h1>';
const location = { href: 'https://shop.example/1' };

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A reading in one stretch, however slow the machine. */
function witnessing(html = OFFER) {
  const document = documentOf(html);
  const said: Evidence[] = [];
  const report = (evidence: Evidence) => said.push(evidence);
  return { document, said, testify: witness({ document, location }, report, Number.POSITIVE_INFINITY) };
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

/** A reading that rests at every step, in a page whose changes are told by hand. */
function resting() {
  const { MutationObserver, observers, change } = toldByHand();
  vi.stubGlobal('MutationObserver', MutationObserver);
  const document = documentOf(`${OFFER}<p>One</p><p>Two</p><h2>Three</h2>`);
  const said: Evidence[] = [];
  const place = { href: location.href };
  return {
    document,
    said,
    place,
    observers,
    testify: witness({ document, location: place }, (evidence) => said.push(evidence), -1),
    change,
  };
}

/** Past the heading and not yet at the end, a step a rest. */
async function halfRead(): Promise<void> {
  for (let rests = 0; rests < 7; rests += 1) await new Promise((rested) => setTimeout(rested));
}

function becomePremium(document: Document): void {
  const heading = document.querySelector('h1');
  if (heading) heading.textContent = 'Kaspersky Premium';
}

test('rests while it reads, and says the same as in one stretch', async () => {
  const { document, said, testify, observers } = resting();
  const found = testify('changed', true);
  expect(said).toEqual([]);
  expect(await found).toBe('new');
  expect(said).toEqual([read(document, location.href)]);
  expect(observers.size).toBe(0);
});

test('a page that changes while it is read is read anew, and nothing is said of what it was', async () => {
  const { document, said, testify, change } = resting();
  const found = testify('changed', true);
  await halfRead();
  becomePremium(document);
  change();
  expect(await found).toBe('new');
  expect(said).toEqual([read(document, location.href)]);
});

test('an address that changes while it is read is the one that is reported', async () => {
  const { said, testify, place } = resting();
  const found = testify('changed', true);
  place.href = 'https://shop.example/2';
  await found;
  expect(said.map(({ url }) => url)).toEqual(['https://shop.example/2']);
});

test('a look that comes during another takes its place, and what was owed is still said', async () => {
  const { document, said, testify, observers } = resting();
  await testify('changed', true);
  const overtaken = testify('shown', true);
  await halfRead();
  becomePremium(document);
  expect(testify('changed', true)).toBe('new');
  expect(await overtaken).toBe('same');
  expect(said).toHaveLength(2);
  expect(observers.size).toBe(0);
});

test('what is gone while it is read is not reported as there', async () => {
  const { said, testify } = resting();
  const overtaken = testify('changed', true);
  expect(testify('changed', false)).toBe('absent');
  expect(await overtaken).toBe('same');
  expect(said).toEqual([]);
});
