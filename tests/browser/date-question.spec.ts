import { DEMO_PAGES } from '../../.house/demo/pages.ts';
import { faults } from './harness/axe.ts';
import { expect as soon, test } from './harness/test.ts';

// A new profile waits for a few seconds whether a policy comes.
const expect = soon.configure({ timeout: 15_000 });

test.use({ apart: 'date-question' });

test('the toolbar window answers for another day, says what was known and announced, and the record keeps the day', async ({
  browserWithCaveat: { context, extensionId },
  stage,
  visit,
}) => {
  const [shop] = DEMO_PAGES.filter((demo) => demo.expected === 'notice');
  if (!shop) throw new Error('No demo page offers anything.');
  stage.put(shop.url, shop.html);
  const visited = await visit(shop.url);
  await visited.noticeComes();
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html?tab=${visited.tab}`);
  await popup.getByLabel('Place').selectOption('US');
  await popup.getByLabel('I buy for').selectOption('us-consumer');
  await expect(popup.locator('.asked')).toHaveCount(0);

  await popup.getByLabel('Day').fill('2024-07-01');
  await popup.getByRole('button', { name: 'Show' }).click();
  const asked = popup.locator('.asked');
  await expect(asked).toContainText(/^Answer for July 1, 2024 at 12:00.PM \(UTC/);
  await expect(asked).toContainText('What was known on that day and what we know now give the same answer.');
  await expect(asked).toContainText('Announced by that day, not yet in effect: From July 20, 2024');
  await popup.getByRole('button', { name: 'Details' }).click();
  await expect(popup.locator('.timeline .entry-asked')).toContainText('July 1, 2024');
  await expect(popup.locator('.timeline .entry-today')).toBeVisible();
  expect(await faults(popup)).toEqual([]);

  const opened = context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Save a record' }).click();
  const record = await opened;
  await expect(record.getByText('Answer for July 1, 2024')).toBeVisible();
  await expect(record.getByText('Announced by that day').first()).toBeVisible();
  await record.close();

  await popup.getByLabel('Day').fill('2031-07-01');
  await popup.getByRole('button', { name: 'Show' }).click();
  await expect(asked).toContainText('That day is still to come.');
  await popup.getByRole('button', { name: 'Back to today' }).click();
  await expect(asked).toHaveCount(0);
  await popup.close();
});
