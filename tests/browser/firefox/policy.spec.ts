import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEMO_PAGES } from '../../../.house/demo/pages.ts';
import { attributesOf } from '../../components/audit/otlp-shape.ts';
import { type Receiver, receiver } from '../../components/audit/receiver.ts';
import { patiently, pause } from '../harness/patiently.ts';
import { selfMadeCertificate } from '../policy/certificate.ts';
import { GECKO_ID, type OpenFirefox, openFirefox } from './open-firefox.ts';
import { policyFirefox } from './policy-program.ts';
import { stageOf } from './stage.ts';
import { type FirefoxTab, openTab, tabShowing } from './tab.ts';
import { expect, test } from './test.ts';

const [SHOP] = DEMO_PAGES;
/** The page in front. */
const FRONT = '/interstitial.html';
if (SHOP === undefined) throw new Error('The demo has no pages.');

test('an organisation installs, configures and releases the extension by policy', async ({ firefox: plain, xpi }) => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'caveat-policy-'));
  const managed = policyFirefox(await plain.inside('extension', 'program'), folder);
  test.skip(typeof managed === 'string', String(managed));
  if (typeof managed === 'string') return;
  const policy = (settings?: object) =>
    managed.write({
      ExtensionSettings: {
        [GECKO_ID]: {
          installation_mode: 'force_installed',
          install_url: pathToFileURL(xpi).href,
          updates_disabled: true,
        },
      },
      Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } },
      ...(settings && { '3rdparty': { Extensions: { [GECKO_ID]: settings } } }),
    });

  let firefox: OpenFirefox | undefined;
  let collector: Receiver | undefined;
  try {
    policy({ organisationName: 'Acme Research', orgMessage: '<b>Ask</b> the desk.', disableFirstRunPage: true });
    const opened = await openFirefox({ executable: managed.executable, meetsOwnServer: true });
    firefox = opened;
    let tab: FirefoxTab;

    await test.step('the extension is installed without anybody’s doing, and opens no page', async () => {
      await patiently('the extension', () => opened.inside<string>('extension', 'address', GECKO_ID), 60_000);
      tab = await visitShop(opened);
      const { text } = await tab.noticeComes();
      expect(text).toContain('Acme Research');
      expect(text).toContain('<b>Ask</b> the desk.');
      expect((await opened.marionette.send('WebDriver:GetWindowHandles')) as string[]).toHaveLength(2);
    });

    await test.step('a changed policy is followed after a restart', async () => {
      policy({
        organisationName: 'Acme Laboratories',
        noticeMode: 'bannner',
        organizationName: 'x',
        lockOptions: 'yes',
      });
      await opened.restart();
      tab = await visitShop(opened);
      await noticeSays(tab, (text) => text.includes('Acme Laboratories'));
    });

    await test.step('the diagnostics say what became of each key, the wrong ones too', async () => {
      const own = await opened.inside<string>('extension', 'address', GECKO_ID);
      await tab.go(`${own}diagnostics.html`);
      await tab.says('organisationName');
      const row = (key: string) =>
        tab.inPage<string>(
          '(key) => [...document.querySelectorAll("tr")].find((r) => r.innerText.startsWith(key)).innerText',
          key,
        );
      expect(await row('organisationName')).toContain('Applied');
      expect(await row('noticeMode')).toContain('Unknown value');
      expect(await row('noticeMode')).toContain('Perhaps banner was meant');
      expect(await row('organizationName')).toContain('Unknown key');
      expect(await row('lockOptions')).toContain('Wrong type');
    });

    await test.step('a page in front asks once, and the organisation’s collector is told what became of it', async () => {
      const own = await opened.inside<string>('extension', 'address', GECKO_ID);
      const told = receiver({ tls: selfMadeCertificate(), origins: [own.replace(/\/$/, '')] });
      collector = told;
      await told.start();
      const endpoint = `https://localhost:${told.port}`;
      policy({
        organisationName: 'Acme Research',
        noticeMode: 'interstitial',
        reportEndpoint: `${endpoint}/v1/logs`,
        disableFirstRunPage: true,
      });
      await opened.restart();
      await stageOf(opened).let(endpoint);
      tab = await visitShop(opened);
      const front = await patiently('the page in front', () => tabShowing(opened, FRONT), 20_000);
      await front.says('Acme Research asks you to read this before you go on to');
      await front.says('Your organisation records that this notice was shown');
      await front.pressInPage('Go on to the page');
      await patiently('the notice to step aside', async () => (await tab.notice())?.headings.length === 0, 20_000);
      await patiently('the page in front to go', async () => (await tabShowing(opened, FRONT)) === undefined);
      await tab.go(SHOP?.url ?? '');
      await tab.noticeComes();
      await pause(500);
      expect(await tabShowing(opened, FRONT), 'asked once').toBeUndefined();

      const names = () => told.records.map(({ eventName }) => eventName);
      await patiently('what was done', async () => names().includes('caveat.notice.acknowledged'), 20_000);
      expect(names()[0]).toBe('caveat.notice.shown');
      expect(told.complaints).toEqual([]);
      for (const record of told.records) expect(attributesOf(record)).toMatchObject({ 'caveat.place': 'US' });
      expect(JSON.stringify(told.records)).not.toContain(new URL(SHOP?.url ?? '').pathname);
    });

    await test.step('a removed policy leaves the person’s own settings in force', async () => {
      policy();
      await opened.restart();
      tab = await visitShop(opened);
      await noticeSays(tab, (text) => !text.includes('Acme'));
    });

    // The trail ended with the policy: what was known of it before the restart sends nothing any more.

    expect(await stageOf(opened).takeStrays()).toEqual([]);
    expect(opened.trap.caught).toEqual([]);
    expect(await opened.inside('console', 'takeComplaints')).toEqual([]);
  } finally {
    await firefox?.close();
    await collector?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function visitShop(firefox: OpenFirefox): Promise<FirefoxTab> {
  await stageOf(firefox).put(SHOP?.url ?? '', SHOP?.html ?? '');
  const tab = await openTab(firefox);
  await tab.go(SHOP?.url ?? '');
  return tab;
}

/** At a start it may speak from what was last known, and correct itself. */
async function noticeSays(tab: FirefoxTab, isRight: (text: string) => boolean): Promise<void> {
  await patiently('the notice as it should be', async () => isRight((await tab.notice())?.text ?? 'Acme'), 20_000);
}
