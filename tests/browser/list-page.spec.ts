import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { faults } from './harness/axe.ts';
import { expect as soon, test } from './harness/test.ts';

// A new profile waits for a few seconds whether a policy comes.
const expect = soon.configure({ timeout: 15_000 });

const LIST = [
  'PO,Invoice date,Description,Amount',
  '1,2024-07-19,Kaspersky Plus 3 Devices 1 Year,1',
  '2,2024-07-20,Kaspersky Plus 3 Devices 1 Year,1',
  '3,2024-10-01,"=HYPERLINK(""http://evil.example"")",1',
  '4,2024-10-01,"never closed,2',
  '5,2024-10-01,"Kaspersky Endpoint Security Cloud, 50 nodes",2',
].join('\n');
const MAIL = [
  'Dear buyer, as discussed on the phone, here is our offer:',
  '',
  '- 3 x Kaspersky Plus, 3 devices, 1 year, 12.50 each',
  '- 24" monitor, black, "like new',
  'Kind regards, the shop',
].join('\r\n');

declare const chrome: typeof import('wxt/browser')['browser'];

test.use({ apart: 'list-page' });

test.describe('the page for lists', () => {
  let page: Page;
  let complaints: string[];

  test.beforeEach(async ({ browserWithCaveat: { context, extensionId } }) => {
    complaints = [];
    page = await context.newPage();
    page.on('pageerror', (problem) => complaints.push(String(problem)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`chrome-extension://${extensionId}/list.html`);
    await page.getByLabel('Place').selectOption('US');
    await page.getByLabel('I buy for').selectOption('us-business');
  });
  test.afterEach(async () => {
    expect(complaints).toEqual([]);
    await page.close();
  });

  const check = async (text: string) => {
    await page.getByLabel('Text of a quote, a mail or a list').fill(text);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Result' })).toBeFocused();
  };
  const saved = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  };
  const found = () => page.getByRole('region', { name: 'Recognised rows' }).getByRole('row');

  test('answers a pasted list as the command line does, and hands it back as three kinds of file', async () => {
    await check(LIST);
    await expect(found()).toHaveCount(4);
    await expect(found().nth(1)).toContainText('Not forbidden');
    await expect(found().nth(2)).toContainText('Prohibited');
    expect(await faults(page)).toEqual([]);

    const csv = await saved('Save as CSV');
    const rows = Papa.parse<string[]>(csv.replace('\uFEFF', '').trimEnd(), { newline: '\r\n' }).data;
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ['caveat_line', 'caveat_status'],
      ['2', 'permitted'],
      ['3', 'prohibited'],
      ['4', 'not recognised'],
      ['5', 'unreadable: quote'],
      ['6', 'prohibited'],
    ]);
    expect(rows.flat().filter((cell) => /^[=@]/.test(cell))).toEqual([]);
    const markdown = await saved('Save as Markdown');
    expect(markdown).toContain('- Products recognised: 3');
    const html = await saved('Save as a web page');
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain('.list-report');
  });

  test('reads a mail line by line, whatever its quotation marks', async () => {
    await check(MAIL);
    await expect(page.getByText('Rows read').locator('..')).toContainText('4');
    await expect(found()).toHaveCount(2);
    await expect(found().nth(1)).toContainText('3 x Kaspersky Plus');
    await expect(page.getByText('Rows that could not be read').locator('..')).toContainText('0');
  });

  test('judges rows without a date on the day that the person names', async () => {
    await page.getByLabel('Day for rows without a date').fill('2024-07-01');
    await check('Kaspersky Plus 3 Devices 1 Year');
    await expect(found().nth(1)).toContainText('July 1, 2024');
    await expect(found().nth(1)).toContainText('Not forbidden');
  });

  test('says what is wrong with a file, and with nothing', async () => {
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(page.getByRole('status')).toHaveText('There is nothing in this list.');
    const file = page.getByLabel('Or a file');
    await file.setInputFiles({ name: 'list.xlsx', mimeType: 'application/x', buffer: Buffer.from('no workbook') });
    await expect(page.getByRole('status')).toHaveText(/^This is no workbook that can be read/);
  });

  test('stays awake while a long file is read, and lets go of it on request', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `${at},2024-10-01,Kaspersky Plus ${at} devices 1 year`);
    const buffer = Buffer.from(`PO,Date,Description\n${rows.join('\n')}\n`);
    await page.evaluate(watchForFreezing);
    await page.getByLabel('Or a file').setInputFiles({ name: 'long.csv', mimeType: 'text/csv', buffer });
    await expect(page.getByRole('progressbar')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('status')).toHaveText('Cancelled. Nothing was kept.');
    await page.getByLabel('Or a file').setInputFiles({ name: 'long.csv', mimeType: 'text/csv', buffer });
    await expect(page.getByRole('heading', { name: 'Result' })).toBeFocused({ timeout: 60_000 });
    await expect(page.getByText('Rows read').locator('..')).toContainText('20,000');
    await expect(page.getByText('Only the first 500 of these rows are shown.')).toBeVisible();
    // The page drew and listened many times in between.
    expect(await page.evaluate(() => (globalThis as { beats?: number }).beats)).toBeGreaterThan(50);
  });

  test('takes a dropped file', async () => {
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'list.csv', { type: 'text/csv' }));
      document.querySelector('main')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    }, LIST);
    await expect(found()).toHaveCount(4);
  });

  test('keeps nothing', async () => {
    await check(LIST);
    const kept = await page.evaluate(async () =>
      JSON.stringify([await chrome.storage.local.get(), localStorage.length]),
    );
    expect(kept).not.toMatch(/Kaspersky|PO,/);
    await page.reload();
    await expect(page.getByLabel('Text of a quote, a mail or a list')).toHaveValue('');
  });

  test('clips nothing at 320 pixels: what is wider scrolls in a frame of its own, with the keyboard too', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await check(LIST);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const frame = page.getByRole('region', { name: 'Recognised rows' });
      await frame.focus();
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
      expect(await faults(page)).toEqual([]);
    }
  });
});

test('the toolbar window leads to it', async ({ browserWithCaveat: { context, extensionId } }) => {
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  const opened = context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Check a list or a quote' }).click();
  const page = await opened;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('List check · Caveat');
  await page.close();
  await popup.close();
});

/** Counts the turns that the page gets for other things. */
function watchForFreezing(): void {
  const here = globalThis as { beats?: number };
  here.beats = 0;
  setInterval(() => {
    here.beats = (here.beats ?? 0) + 1;
  }, 10);
}
