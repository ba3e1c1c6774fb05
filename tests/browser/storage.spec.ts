import { DEMO_PAGES } from '../../.house/demo/pages.ts';
import type { Lectern } from './harness/lectern.ts';
import { expect, test } from './harness/test.ts';

// Storage can be full, or hold what another version left. The notice comes all the same, and nothing is lost.

declare const chrome: typeof import('wxt/browser')['browser'];

const OFFER = DEMO_PAGES.find(({ id }) => id === 'key-shop');

/** Stores so much that a value of `smallest` bytes has no room. */
async function fill({ page }: Lectern, area: 'local' | 'session', smallest: number): Promise<void> {
  await page.evaluate(
    async ([name, least]) => {
      const store = chrome.storage[name];
      for (let size = 2 ** 20; size >= least; size /= 2) {
        for (let count = 0; ; count += 1) {
          try {
            await store.set({ [`ballast ${size} ${count}`]: 'x'.repeat(size) });
          } catch {
            break;
          }
        }
      }
    },
    [area, smallest] as const,
  );
}

async function empty({ page }: Lectern, area: 'local' | 'session'): Promise<void> {
  await page.evaluate(async (name) => {
    const store = chrome.storage[name];
    await store.remove(Object.keys(await store.get(null)).filter((key) => key.startsWith('ballast')));
  }, area);
}

test.use({ apart: 'storage' });

test('a full session storage: notice, badge and toolbar window speak as ever', async ({ stage, visit, lectern }) => {
  if (OFFER === undefined) throw new Error('The demo lost its key shop.');
  stage.put(OFFER.url, OFFER.html);
  await fill(lectern, 'session', 512);
  const { noticeComes, toolbar, tab, complaints } = await visit(OFFER.url);
  expect((await noticeComes()).text).toContain('United States');
  expect((await toolbar()).badge).toBe('!');
  expect(await lectern.ask(tab)).toMatchObject({ kind: 'assessed', hidden: false });
  expect(complaints).toEqual([]);
  await empty(lectern, 'session');
});

test('a full local storage: what a person hides goes, and the toolbar window says what failed', async ({
  stage,
  visit,
  lectern,
}) => {
  if (OFFER === undefined) throw new Error('The demo lost its key shop.');
  stage.put(OFFER.url, OFFER.html);
  await fill(lectern, 'local', 1);
  const { noticeComes, noticeGoes, press, popup, tab } = await visit(OFFER.url);
  await noticeComes();
  await press('Hide until this changes');
  await noticeGoes();
  await expect
    .poll(() => lectern.ask(tab))
    .toMatchObject({
      kind: 'assessed',
      hidden: true,
      storageTrouble: expect.stringContaining('quota'),
    });
  const window = await popup();
  await expect.poll(window.text).toContain('Your browser could not read or store something');
  await window.press('Show it again');
  await noticeComes();
  await expect.poll(() => lectern.ask(tab)).toMatchObject({ hidden: false });
  await empty(lectern, 'local');
});

test('stored values of another kind count as nothing, and what a newer version stored stays', async ({
  stage,
  visit,
  lectern,
}) => {
  if (OFFER === undefined) throw new Error('The demo lost its key shop.');
  stage.put(OFFER.url, OFFER.html);
  const newer = { places: ['FR'], display: 'hologram', ofTheFuture: { a: 1 } };
  await lectern.page.evaluate(
    (preferences) => chrome.storage.local.set({ preferences, hidden: 'everything', acknowledged: { no: 'list' } }),
    newer,
  );
  const { noticeComes, noticeGoes, press } = await visit(OFFER.url);
  expect((await noticeComes()).text).toContain('France');
  await press('Hide until this changes');
  await noticeGoes();
  const stored = () => lectern.page.evaluate(() => chrome.storage.local.get(['preferences', 'hidden']));
  await expect.poll(stored).toMatchObject({ preferences: newer, hidden: [expect.any(String)] });
  await lectern.page.evaluate(() => chrome.storage.local.remove(['preferences', 'hidden', 'acknowledged']));
});
