import { type Page, expect as soon, test } from '@playwright/test';
import { DEMO_PAGES } from '../../.house/demo/pages.ts';
import { attributesOf } from '../components/audit/otlp-shape.ts';
import { type Receiver, receiver } from '../components/audit/receiver.ts';
import { faults } from './harness/axe.ts';
import { patiently } from './harness/patiently.ts';
import type { Visit } from './harness/visit.ts';
import { selfMadeCertificate } from './policy/certificate.ts';
import { type ManagedBrowser, openManaged } from './policy/managed-browser.ts';

declare const chrome: typeof import('wxt/browser')['browser'];

/** Browsers look at a changed policy file after about five seconds; a busy machine takes its time. */
const FOLLOWS = 60_000;

const expect = soon.configure({ timeout: 30_000 });

const [shop, marketplace, , , news] = DEMO_PAGES;
const ACME = {
  organisationName: 'Acme Research',
  orgMessage: '<b>Ask</b> the service desk.',
  disableFirstRunPage: true,
  handoverUrlTemplate: 'https://help.acme.example/new?item={product}&place={place}&on={host}',
};
const certificate = selfMadeCertificate();

let managed: ManagedBrowser;
let collector: Receiver;

test.describe.configure({ mode: 'serial', timeout: 300_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const opened = await openManaged(ACME, [`--ignore-certificate-errors-spki-list=${certificate.fingerprint}`]);
  test.skip(typeof opened === 'string', String(opened));
  if (typeof opened === 'string') return;
  managed = opened;
  for (const { url, html } of DEMO_PAGES) managed.stage.put(url, html);
});

test.afterAll(async () => {
  await managed?.close();
  await collector?.kill();
});

const says = (visit: Visit, what: string) =>
  patiently(`a notice that says “${what}”`, async () => (await visit.notice())?.text.includes(what), FOLLOWS);

/** What reached the tests' own site of the organisation, as “method address”. */
async function atTheOrganisation(page: Page, act: () => Promise<void>): Promise<string[]> {
  const asked: string[] = [];
  await page.context().route('https://help.acme.example/**', async (route) => {
    asked.push(`${route.request().method()} ${route.request().url()}`);
    await route.fulfill({ contentType: 'text/html', body: '<title>Service desk</title>' });
  });
  await act();
  await page.context().unroute('https://help.acme.example/**');
  return asked;
}

test('the extension is installed without anybody’s doing, and the notice names the organisation', async () => {
  const visit = await managed.visit(`${shop?.url}`);
  await says(visit, 'Acme Research');
  await says(visit, '<b>Ask</b> the service desk.');
  expect(managed.pages.map((page) => page.url())).not.toContainEqual(expect.stringContaining('welcome.html'));
  expect(visit.complaints).toEqual([]);
  await visit.page.close();
});

test('a background that was stopped begins again with the organisation’s settings', async () => {
  await managed.stopWorker();
  const visit = await managed.visit(`${shop?.url}`);
  await says(visit, 'Acme Research');
  expect((await visit.toolbar()).badge).toBe('!');
  await managed.stopWorker();
  await visit.page.reload();
  await says(visit, 'Acme Research');
  await visit.page.close();
});

test('“Ask procurement”: notice, preview, the organisation’s own page; nothing is sent without a click', async () => {
  managed.stage.put('https://www.amazon.com/dp/B0DEMOPAGE?session=SECRET', marketplace?.html ?? '');
  const visit = await managed.visit('https://www.amazon.com/dp/B0DEMOPAGE?session=SECRET');
  await says(visit, 'Acme Research');
  let preview: Page | undefined;
  const before = await atTheOrganisation(visit.page, async () => {
    await visit.press('Ask procurement');
    preview = await managed.ownPage('handover.html');
    await expect(preview.getByRole('link', { name: 'help.acme.example' })).toBeVisible();
  });
  if (preview === undefined) throw new Error('No preview was opened.');
  expect(before).toEqual([]);
  expect(await faults(preview)).toEqual([]);
  const link = preview.getByRole('link', { name: 'help.acme.example' });
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.origin + address.pathname).toBe('https://help.acme.example/new');
  expect([...address.searchParams.keys()]).toEqual(['item', 'place', 'on']);
  expect(address.searchParams.get('on')).toBe('www.amazon.com');
  for (const [name, value] of [
    ['product', address.searchParams.get('item')],
    ['place', 'US'],
    ['host', 'www.amazon.com'],
  ]) {
    await expect(preview.getByText(`${name}: ${value}`)).toBeVisible();
  }
  await preview.screenshot({ path: test.info().outputPath('handover.png') });
  const open = preview;
  const sent = await atTheOrganisation(open, async () => {
    await link.focus();
    await open.keyboard.press('Enter');
    await expect(open).toHaveTitle('Service desk');
  });
  expect(sent).toEqual([`GET ${address.href}`]);
  expect(sent.join()).not.toMatch(/SECRET|B0DEMOPAGE/);
  expect(await open.evaluate(() => document.referrer)).toBe('');
  await open.close();
  await visit.page.close();
});

test('“Ask procurement” by mail drafts one, with its words shown first', async () => {
  await managed.policy({ ...ACME, handoverUrlTemplate: undefined, handoverEmail: 'procurement@acme.example' });
  const visit = await managed.visit(`${shop?.url}`);
  await says(visit, 'Acme Research');
  await visit.press('Ask procurement');
  const preview = await managed.ownPage('handover.html');
  const link = preview.getByRole('link', { name: 'procurement@acme.example' });
  const mail = new URL((await link.getAttribute('href')) ?? '');
  expect(mail.protocol + mail.pathname).toBe('mailto:procurement@acme.example');
  expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
  const words = [mail.searchParams.get('subject'), mail.searchParams.get('body')].join('\n');
  expect(await preview.locator('pre').textContent()).toBe(words);
  await preview.close();
  expect(words).toContain('www.kaspersky.com');
  expect(words).not.toContain(new URL(`${shop?.url}`).pathname);
  await visit.page.close();
});

test('a changed policy is followed without a restart, and the diagnostics say what became of each key', async () => {
  const visit = await managed.visit(`${shop?.url}`);
  await managed.policy({
    organisationName: 'Acme Laboratories',
    noticeMode: 'bannner',
    organizationName: 'x',
    lockOptions: 'yes',
    organisationRules: '[{"id":"Rule 7"}]',
  });
  await says(visit, 'Acme Laboratories');
  const page = await visit.page.context().newPage();
  await page.goto(`chrome-extension://${managed.id}/diagnostics.html`);
  const row = (key: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: key }) });
  await expect(row('organisationName').first()).toContainText('Applied');
  await expect(row('noticeMode')).toContainText('Unknown value');
  await expect(row('noticeMode')).toContainText('Perhaps banner was meant');
  await expect(row('organisationRules')).toContainText('rule 1, id: lower-case letters, digits and hyphens');
  // The browser itself keeps unknown keys and wrong types from the extension; the page says so.
  await expect(page.getByText('chrome://policy')).toBeVisible();
  await expect(row('lockOptions')).toHaveCount(0);
  await expect(row('organizationName')).toHaveCount(0);
  await page.screenshot({ path: test.info().outputPath('diagnostics.png'), fullPage: true });
  await page.close();
  await visit.page.close();
});

test('a notice that is to be acknowledged leaves the page as it is and steps aside once it was', async () => {
  await managed.policy({ ...ACME, noticeMode: 'acknowledge' });
  const visit = await managed.visit(`${marketplace?.url}`);
  const asks = async () => (await visit.notice())?.controls.includes('I have read this');
  await patiently('a notice that asks', asks, FOLLOWS);
  const page = await visit.page.evaluate(() => document.body.outerHTML);
  expect((await visit.notice())?.controls).not.toContain('Close');
  await visit.press('I have read this');
  await patiently('the notice to step aside', async () => (await visit.notice())?.headings.length === 0);
  expect(await visit.page.evaluate(() => document.body.outerHTML)).toBe(page);
  await visit.page.reload();
  expect((await visit.noticeComes()).headings).toEqual([]);
  // Another product asks for itself.
  await visit.page.goto(`${shop?.url}`);
  await patiently('a notice that asks', asks);
  await visit.page.close();
});

test.describe('a page in front', () => {
  const SEARCH = 'https://www.amazon.com/s?k=demo';
  const FORM = 'https://www.amazon.com/basket';
  const posted: string[] = [];
  const front = () => managed.ownPage('interstitial.html');
  const fronts = () => managed.pages.filter((page) => page.url().includes('/interstitial.html'));
  let visit: Visit;

  test.beforeAll(async () => {
    await managed.policy({ ...ACME, noticeMode: 'interstitial' });
    const html = marketplace?.html ?? '';
    managed.stage.put(SEARCH, `<title>Search</title><a href="/dp/B0DEMOPAGE">An offer</a>`);
    managed.stage.put(FORM, html.replace('</body>', '<input id="typed"></body>'));
    managed.stage.put('https://www.amazon.com/form', {
      html: `<title>Form</title><form method="post" action="/basket"><input name="item" value="7"><button>Buy</button></form>`,
      headers: { 'content-security-policy': '' },
    });
    visit = await managed.visit(SEARCH);
    visit.page.context().on('request', (request) => {
      if (request.method() === 'POST') posted.push(request.url());
    });
  });

  test('says who asks and why, with the law and its sources, and is reached by keyboard', async () => {
    await visit.page.getByRole('link').click();
    const opened = await front();
    await expect(opened.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(opened).toHaveTitle('Before you go on · Caveat');
    await expect(opened.getByText('Acme Research asks you to read this before you go on to')).toBeVisible();
    await expect(opened.getByText('<b>Ask</b> the service desk.')).toBeVisible();
    await expect(opened.getByRole('heading', { level: 2 })).toContainText('United States');
    expect(await opened.getByRole('link').count()).toBeGreaterThan(0);
    expect(await faults(opened)).toEqual([]);
    await opened.screenshot({ path: test.info().outputPath('interstitial.png'), fullPage: true });
    await opened.getByRole('button', { name: 'Details' }).press('Enter');
    await expect(opened.getByRole('heading', { name: 'Sources' })).toBeVisible();
    expect(await faults(opened)).toEqual([]);
  });

  test('goes on once asked, remembers it for product and site, and leaves history and page alone', async () => {
    const opened = await front();
    const length = await visit.page.evaluate(() => history.length);
    const gone = opened.waitForEvent('close');
    await opened.getByRole('button', { name: 'Go on to the page' }).press('Enter');
    await gone;
    await patiently('the notice to step aside', async () => (await visit.notice())?.headings.length === 0);
    expect(await visit.page.evaluate(() => history.length)).toBe(length);
    await visit.page.reload();
    await visit.noticeComes();
    await visit.page.waitForTimeout(500);
    expect(fronts()).toEqual([]);
    await visit.page.goBack();
    expect(visit.page.url()).toBe(SEARCH);
    await visit.page.goForward();
    await visit.noticeComes();
    expect(fronts()).toEqual([]);
  });

  test('asks again on another site, goes back where the person came from, and does not ask in a circle', async () => {
    await visit.page.goto(SEARCH);
    await visit.page.goto(`${shop?.url}`);
    const opened = await front();
    // Closed without an answer it does not come back by itself; the notice in the page goes on asking.
    await opened.close();
    await patiently('a notice that asks', async () => (await visit.notice())?.controls.includes('I have read this'));
    await visit.page.bringToFront();
    await visit.page.waitForTimeout(700);
    expect(fronts()).toEqual([]);
    await visit.page.reload();
    const again = await front();
    const gone = again.waitForEvent('close');
    await again.getByRole('button', { name: 'Go back' }).click();
    await gone;
    await visit.page.waitForURL(SEARCH);
    expect(fronts()).toEqual([]);
  });

  test('keeps a form that was sent and what was typed: nothing is loaded or sent again', async () => {
    await managed.lectern.page.evaluate(() => chrome.storage.session.remove('gone-on'));
    await visit.page.goto('https://www.amazon.com/form');
    posted.length = 0;
    await visit.page.getByRole('button', { name: 'Buy' }).click();
    const opened = await front();
    await visit.page.locator('#typed').fill('twelve');
    const gone = opened.waitForEvent('close');
    await opened.getByRole('button', { name: 'Go on to the page' }).click();
    await gone;
    expect(await visit.page.locator('#typed').inputValue()).toBe('twelve');
    expect(posted).toEqual([FORM]);
  });

  test('stands before no mere mention, and goes with the shop’s page', async () => {
    const article = await managed.visit(`${news?.url}`);
    await article.page.waitForTimeout(1_000);
    expect(fronts()).toEqual([]);
    await managed.lectern.page.evaluate(() => chrome.storage.session.remove('gone-on'));
    await article.page.goto(`${marketplace?.url}`);
    const opened = await front();
    const gone = opened.waitForEvent('close');
    await article.page.close();
    await gone;
    await visit.page.close();
  });
});

test.describe('the audit trail', () => {
  const names = () => collector.records.map(({ eventName }) => eventName);
  const waiting = () =>
    managed.lectern.page.evaluate(async () => {
      const { audit } = await chrome.storage.local.get('audit');
      return ((audit as { records?: { uid: string }[] } | undefined)?.records ?? []).map(({ uid }) => uid);
    });
  const wake = async () => {
    await managed.visit('about:blank').then(({ page }) => page.close());
  };
  const REPORTING = { ...ACME, noticeMode: 'acknowledge' };

  test.beforeAll(async () => {
    collector = receiver({ tls: certificate, origins: [`chrome-extension://${managed.id}`] });
    await collector.start();
    managed.stage.let(`https://localhost:${collector.port}`);
    await managed.lectern.page.evaluate(() => chrome.storage.local.remove('acknowledged'));
  });

  test('brings what happens to the organisation’s collector, and tells the reader', async () => {
    await managed.policy({ ...REPORTING, reportEndpoint: `https://localhost:${collector.port}/v1/logs` });
    const visit = await managed.visit(`${marketplace?.url}`);
    await says(visit, 'Your organisation records that this notice was shown');
    await patiently('a notice that was shown', async () => names().includes('caveat.notice.shown'), FOLLOWS);
    await visit.press('I have read this');
    await patiently('an acknowledgement', async () => names().includes('caveat.notice.acknowledged'), FOLLOWS);

    await visit.press('Show the notice');
    await visit.press('Ask procurement');
    const preview = await managed.ownPage('handover.html');
    await atTheOrganisation(preview, async () => {
      await preview.getByRole('link', { name: 'help.acme.example' }).click();
      await expect(preview).toHaveTitle('Service desk');
    });
    await preview.close();
    await patiently('a hand-over', async () => names().includes('caveat.notice.handed_over'), FOLLOWS);

    await visit.page.evaluate(() => {
      document.documentElement.style.display = 'none';
    });
    await patiently('a removal', async () => names().includes('caveat.notice.hidden_by_page'), FOLLOWS);
    expect(names()).toHaveLength(4);
    expect(collector.complaints).toEqual([]);
    for (const record of collector.records) {
      expect(attributesOf(record)).toMatchObject({ 'url.domain': 'www.amazon.com', 'caveat.place': 'US' });
    }
    expect(JSON.stringify(collector.records)).not.toContain('B0DEMOPAGE');
    expect(collector.headers.map(({ origin, cookie, referer }) => ({ origin, cookie, referer }))).toEqual(
      collector.headers.map(() => ({
        origin: `chrome-extension://${managed.id}`,
        cookie: undefined,
        referer: undefined,
      })),
    );
    await visit.page.close();
  });

  test('loses nothing when collector and browser go away and come back', async () => {
    test.setTimeout(480_000);
    await collector.kill();
    const visit = await managed.visit(`${marketplace?.url}`);
    await visit.noticeComes();
    for (let round = 0; round < 3; round += 1) {
      const before = await patiently('an event in the store', async () => (await waiting()).length);
      await visit.page.reload();
      await patiently(`notice ${round + 2} in the page`, visit.notice, FOLLOWS);
      await patiently('one more event in the store', async () => (await waiting()).length > before, FOLLOWS);
    }
    const kept = await waiting();

    await managed.restart();
    managed.stage.put(`${marketplace?.url}`, marketplace?.html ?? '');
    managed.stage.let(`https://localhost:${collector.port}`);
    expect(await waiting()).toEqual(kept);
    await collector.start();
    await patiently(
      'the events at the collector',
      async () => {
        await managed.lectern.page.waitForTimeout(1_000);
        await wake();
        return kept.every((uid) => collector.uids.includes(uid));
      },
      90_000,
    );
    expect(await patiently('an empty store', async () => (await waiting()).length === 0)).toBe(true);
    expect(names()).not.toContain('caveat.report.lost');
    expect(collector.complaints).toEqual([]);
    console.log(`audit trail: ${new Set(collector.uids).size} events, ${collector.uids.length} received`);
  });

  test('ends with the policy, and what was not delivered is thrown away', async () => {
    await collector.kill();
    const visit = await managed.visit(`${marketplace?.url}`);
    await visit.noticeComes();
    await patiently('the event in the store', async () => (await waiting()).length === 1);
    await managed.policy();
    await patiently(
      'a notice without the organisation',
      async () => {
        const notice = await visit.notice();
        return notice !== null && !notice.text.includes('organisation');
      },
      FOLLOWS,
    );
    await patiently('an empty store', async () => (await waiting()).length === 0);
    const stored = await managed.lectern.page.evaluate(() => chrome.storage.local.get('preferences'));
    expect(JSON.stringify(stored)).not.toContain('Acme');
    expect(managed.stage.strays).toEqual([]);
  });
});
