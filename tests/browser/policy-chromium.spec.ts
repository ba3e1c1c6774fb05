import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { DEMO_PAGES } from '../../.house/demo/pages.ts';
import { builtExtension } from './harness/folders.ts';
import { openLectern } from './harness/lectern.ts';
import type { OpenBrowser } from './harness/open-chromium.ts';
import { patiently } from './harness/patiently.ts';
import { setStage } from './harness/stage.ts';
import { startTrap, type Trap } from './harness/trap.ts';
import { openVisit } from './harness/visit.ts';
import { policyBrowser } from './policy/policy-folder.ts';
import { signedPackage, startUpdateServer } from './policy/signed-package.ts';

/** Browsers look at a changed policy file after about five seconds. */
const FOLLOWS = 20_000;

test('an organisation installs, configures and releases the extension by policy', async () => {
  test.setTimeout(120_000);
  const chromiumPath = process.env.CAVEAT_CHROMIUM ?? '';
  test.skip(chromiumPath === '', 'Which browser? CAVEAT_CHROMIUM names none.');
  const folder = mkdtempSync(join(tmpdir(), 'caveat-policy-'));
  const managed = policyBrowser(chromiumPath, folder);
  test.skip(typeof managed === 'string', String(managed));
  if (typeof managed === 'string') return;

  let browser: OpenBrowser | undefined;
  let server: Server | undefined;
  let trap: Trap | undefined;
  try {
    const pack = signedPackage(chromiumPath, builtExtension('chrome'), folder);
    const updates = await startUpdateServer(pack);
    server = updates.server;
    const policy = (settings?: object) =>
      managed.write({
        DeveloperToolsAvailability: 1,
        ExtensionSettings: { [pack.id]: { installation_mode: 'force_installed', update_url: updates.url } },
        ...(settings && { '3rdparty': { extensions: { [pack.id]: settings } } }),
      });
    policy({
      organisationName: 'Acme Research',
      orgMessage: '<b>Ask</b> the service desk.',
      disableFirstRunPage: true,
      handoverUrlTemplate: 'https://help.acme.example/new?item={product}&place={place}',
    });

    trap = await startTrap();
    const context = await chromium.launchPersistentContext('', {
      executablePath: managed.executable,
      headless: true,
      locale: 'en-US',
      ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'],
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-component-update',
        '--disable-sync',
        `--proxy-server=http://127.0.0.1:${trap.port}`,
      ],
    });
    const own = context.browser();
    if (own === null) throw new Error('The browser has no session of its own.');
    const close = () => context.close();
    browser = { context, protocol: await own.newBrowserCDPSession(), extensionId: pack.id, trap, close };

    await test.step('the extension is installed without anybody’s doing', async () => {
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
      expect(new URL(worker.url()).host).toBe(pack.id);
    });

    const opened = browser;
    const stage = await setStage(opened);
    const [shop] = DEMO_PAGES;
    if (shop === undefined) throw new Error('The demo has no pages.');
    stage.put(shop.url, shop.html);
    const lectern = await openLectern(opened);
    const visit = await openVisit(opened, lectern);
    await visit.page.goto(shop.url);
    const noticeSays = (what: string) =>
      patiently(`a notice that says “${what}”`, async () => (await visit.notice())?.text.includes(what), FOLLOWS);

    await test.step('the notice names the organisation and shows its words as text; no first-run page opens', async () => {
      await noticeSays('Acme Research');
      expect(context.pages().map((page) => page.url())).not.toContainEqual(expect.stringContaining('welcome.html'));
    });

    await test.step('“Ask procurement” shows what would be sent, and sends nothing by itself', async () => {
      expect((await visit.notice())?.controls).toContain('Ask procurement');
      const preview = await context.newPage();
      await preview.goto(`chrome-extension://${pack.id}/handover.html?tab=${visit.tab}`);
      const link = preview.getByRole('link', { name: 'help.acme.example' });
      const address = new URL((await link.getAttribute('href')) ?? '');
      expect(address.origin + address.pathname).toBe('https://help.acme.example/new');
      expect(address.searchParams.get('place')).toBe('US');
      await expect(preview.getByText(`product: ${address.searchParams.get('item')}`)).toBeVisible();
      await preview.screenshot({ path: test.info().outputPath('handover.png') });
      await preview.close();
      await visit.page.bringToFront();
    });

    await test.step('a changed policy is followed without a restart', async () => {
      policy({
        organisationName: 'Acme Laboratories',
        noticeMode: 'bannner',
        organizationName: 'x',
        lockOptions: 'yes',
      });
      await noticeSays('Acme Laboratories');
    });

    await test.step('the diagnostics say what became of each key', async () => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${pack.id}/diagnostics.html`);
      const row = (key: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: key }) });
      await expect(row('organisationName').first()).toContainText('Applied');
      await expect(row('noticeMode')).toContainText('Unknown value');
      await expect(row('noticeMode')).toContainText('Perhaps banner was meant');
      // The browser itself keeps unknown keys and wrong types from the extension; the page says so.
      await expect(page.getByText('chrome://policy')).toBeVisible();
      await expect(row('lockOptions')).toHaveCount(0);
      await expect(row('organizationName')).toHaveCount(0);
      await page.screenshot({ path: test.info().outputPath('diagnostics.png'), fullPage: true });
      await page.close();
    });

    await test.step('a removed policy leaves the person’s own settings in force', async () => {
      policy();
      await patiently(
        'a notice without the organisation',
        async () => {
          const notice = await visit.notice();
          return notice !== null && !notice.text.includes('Acme');
        },
        FOLLOWS,
      );
      const stored = await lectern.page.evaluate('chrome.storage.local.get("preferences")');
      expect(JSON.stringify(stored)).not.toContain('Acme');
    });

    expect(visit.complaints).toEqual([]);
  } finally {
    await browser?.close();
    await trap?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
