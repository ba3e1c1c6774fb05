import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEMO_PAGES } from '../../../.house/demo/pages.ts';
import { patiently } from '../harness/patiently.ts';
import { GECKO_ID, type OpenFirefox, openFirefox } from './open-firefox.ts';
import { policyFirefox } from './policy-program.ts';
import { stageOf } from './stage.ts';
import { type FirefoxTab, openTab } from './tab.ts';
import { expect, test } from './test.ts';

const [SHOP] = DEMO_PAGES;
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
  try {
    policy({ organisationName: 'Acme Research', orgMessage: '<b>Ask</b> the desk.', disableFirstRunPage: true });
    const opened = await openFirefox({ executable: managed.executable });
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

    await test.step('a removed policy leaves the person’s own settings in force', async () => {
      policy();
      await opened.restart();
      tab = await visitShop(opened);
      await noticeSays(tab, (text) => !text.includes('Acme'));
    });

    expect(await stageOf(opened).takeStrays()).toEqual([]);
    expect(opened.trap.caught).toEqual([]);
    expect(await opened.inside('console', 'takeComplaints')).toEqual([]);
  } finally {
    await firefox?.close();
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
