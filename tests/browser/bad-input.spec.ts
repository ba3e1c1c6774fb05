import { DEMO_PAGES } from '../../.house/demo/pages.ts';
import { expect, test } from './harness/test.ts';

// Whatever a page is made of: nothing reaches its console, and nothing wrong is said.

const SHOP = 'https://www.amazon.com/dp/B000000001';
const OFFER = DEMO_PAGES.find(({ id }) => id === 'key-shop');

test('structured data that does not parse costs itself only: the rest of the page still speaks', async ({
  stage,
  visit,
}) => {
  if (OFFER === undefined) throw new Error('The demo lost its key shop.');
  stage.put(OFFER.url, OFFER.html.replace('"@context"', '"@context'));
  const { noticeComes, complaints } = await visit(OFFER.url);
  expect((await noticeComes()).text).toContain('United States');
  expect(complaints).toEqual([]);
});

test('a page without a body: a product’s address and title are heard, and nothing breaks', async ({ stage, visit }) => {
  stage.put(SHOP, '<!doctype html><title>Kaspersky Plus</title><frameset></frameset>');
  const { noticeComes, complaints } = await visit(SHOP);
  expect((await noticeComes()).text).toContain('United States');
  expect(complaints).toEqual([]);
});

test('a page of twenty megabytes', async ({ stage, visit }) => {
  test.setTimeout(90_000);
  const paragraph = `<p>${'A lamp for the evening. '.repeat(40)}</p>`;
  stage.put(SHOP, `<title>A lamp</title><h1>A lamp</h1>${paragraph.repeat(21_000)}`);
  const { page, notice, toolbar, complaints } = await visit(SHOP);
  await page.waitForTimeout(1000);
  expect(await notice()).toBeNull();
  expect((await toolbar()).badge).toBe('');
  expect(complaints).toEqual([]);
});

test('a worker that was stopped starts again for the next page', async ({ stage, visit, browserWithCaveat }) => {
  if (OFFER === undefined) throw new Error('The demo lost its key shop.');
  stage.put(OFFER.url, OFFER.html);
  const first = await visit(OFFER.url);
  await first.noticeComes();
  const { targetInfos } = await browserWithCaveat.protocol.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (worker === undefined) throw new Error('There is no worker to stop.');
  await browserWithCaveat.protocol.send('Target.closeTarget', { targetId: worker.targetId });
  const second = await visit(OFFER.url);
  expect((await second.noticeComes()).text).toContain('United States');
  expect((await second.toolbar()).badge).toBe('!');
});
