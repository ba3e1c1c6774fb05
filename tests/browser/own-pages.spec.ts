import type { Page } from '@playwright/test';
import { faults } from './harness/axe.ts';
import type { OpenBrowser } from './harness/open-chromium.ts';
import { expect as soon, test } from './harness/test.ts';

/** The extension's own pages, as they are shipped. */

// A new profile waits for a few seconds whether a policy comes.
const expect = soon.configure({ timeout: 15_000 });

declare const chrome: typeof import('wxt/browser')['browser'];

async function open(
  { context, extensionId }: OpenBrowser,
  path: string,
): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (problem) => complaints.push(String(problem)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return { page, complaints };
}

const stored = (page: Page) =>
  page.evaluate(async () => (await chrome.storage.local.get('preferences')).preferences as Record<string, unknown>);

test.use({ apart: 'own-pages' });

test('the first-run page suggests a place, keeps what is answered, and has no fault that axe knows', async ({
  browserWithCaveat,
}) => {
  const { page, complaints } = await open(browserWithCaveat, 'welcome.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome to Caveat');
  await expect(page.getByLabel('Place')).not.toHaveValue('');
  expect(await faults(page)).toEqual([]);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize), 'the font size of the reader').toBe(
    '16px',
  );
  await page.getByLabel('Place').selectOption('FR');
  await page.getByLabel('I buy for').selectOption('non-us-business');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toContainText('Saved.');
  await expect.poll(() => stored(page)).toMatchObject({ places: ['FR'], audience: 'non-us-business', welcomed: true });
  expect(complaints).toEqual([]);
  await page.close();
});

test('the options keep places in their order and understand, or refuse, a site', async ({ browserWithCaveat }) => {
  const { page, complaints } = await open(browserWithCaveat, 'options.html');
  await page.getByLabel('Add a place').selectOption('US-TX');
  await page.getByRole('button', { name: 'Move up: Texas (US)' }).click();
  await expect(page.locator('.places li').first()).toContainText('Texas (US)');
  await expect.poll(async () => (await stored(page)).places).toHaveProperty('0', 'US-TX');

  await page.getByLabel('Site').fill('not a site');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('This is not a site’s name.')).toBeVisible();
  await expect(page.getByLabel('Site')).toHaveValue('not a site');
  await page.getByLabel('Site').fill('https://www.shop.example/item?x=1');
  await page.getByLabel('Site').press('Enter');
  await expect(page.locator('.hosts')).toContainText('www.shop.example');
  await expect.poll(async () => (await stored(page)).quietHosts).toEqual(['www.shop.example']);
  await page.getByRole('button', { name: 'Remove: www.shop.example' }).click();
  await expect(page.getByText('No site is quiet.')).toBeVisible();

  await page.getByLabel('Show a small label that opens the notice').check();
  await page.getByLabel('Top left').check();
  await expect.poll(() => stored(page)).toMatchObject({ display: 'pill', corner: 'block-start-start' });
  expect(await page.getByRole('row').count()).toBeGreaterThan(40);
  expect(await faults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('the toolbar window says of a page that it never read that it can be checked', async ({
  browserWithCaveat,
  stage,
  visit,
}) => {
  const shop = 'https://an-unlisted-shop.example/item';
  stage.put(shop, '<title>A shop</title><h1>A lamp</h1>');
  const { tab } = await visit(shop);
  const { page, complaints } = await open(browserWithCaveat, `popup.html?tab=${tab}`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Not a listed shop');
  await expect(page.getByRole('button', { name: 'Check this page' })).toBeVisible();
  await page.getByLabel('Place').selectOption('DE');
  await page.waitForFunction(async () => {
    const { preferences } = await chrome.storage.local.get('preferences');
    return (preferences as { places: string[] }).places[0] === 'DE';
  });
  expect(await faults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});
