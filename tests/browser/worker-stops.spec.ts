import { DEMO_PAGES } from '../../.house/demo/pages.ts';
import { patiently } from './harness/patiently.ts';
import { stopWorker } from './harness/stop-worker.ts';
import { expect, test } from './harness/test.ts';
import { STEPS } from './harness/variant.ts';

// Browsers stop the background when they like. Wherever on a page's way that is, the page gets its notice.

declare const chrome: typeof import('wxt/browser')['browser'];

test.use({ build: 'stalling' });

const OFFER = DEMO_PAGES.find(({ id }) => id === 'key-shop');

for (const step of STEPS) {
  test(`a background that is stopped before ${step} begins again`, async ({
    stage,
    visit,
    lectern,
    browserWithCaveat,
  }) => {
    if (OFFER === undefined) throw new Error('The demo lost its key shop.');
    stage.put(OFFER.url, OFFER.html);
    await stopWorker(browserWithCaveat);
    await lectern.page.evaluate((stall) => chrome.storage.local.set({ stall }), step);
    const { noticeComes, toolbar, complaints } = await visit(OFFER.url);
    const stalled = async () => (await lectern.page.evaluate(() => chrome.storage.local.get('stall'))).stall;
    await patiently(`the background to hang before ${step}`, async () => (await stalled()) === 'reached');
    await stopWorker(browserWithCaveat);
    expect((await noticeComes()).text).toContain('United States');
    expect((await toolbar()).badge).toBe('!');
    expect(complaints).toEqual([]);
  });
}
