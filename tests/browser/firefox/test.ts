import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { builtExtension } from '../harness/folders.ts';
import { patiently } from '../harness/patiently.ts';
import { withLeaks } from '../harness/variant.ts';
import { GECKO_ID, type OpenFirefox, openFirefox } from './open-firefox.ts';
import { type FirefoxPopup, openFirefoxPopup } from './popup.ts';
import { type FirefoxStage, stageOf } from './stage.ts';
import { type FirefoxTab, openTab, tabShowing } from './tab.ts';
import { packXpi } from './xpi.ts';

/** Said once for every Firefox test where there is no Firefox. */
export const NO_FIREFOX =
  'No Firefox is installed and none could be: install Firefox ESR, or name one in CAVEAT_FIREFOX.';

interface PerTest {
  /** Opens a tab on an address: a staged one, or one of the extension's own pages. */
  visit: (url: string) => Promise<FirefoxTab>;
  /** Presses the toolbar's button on a tab. */
  popup: (tab: FirefoxTab) => Promise<FirefoxPopup>;
  silence: undefined;
}

interface PerWorker {
  /** Which extension is under test: the shipped one, or a copy that talks to the network. */
  build: 'shipped' | 'leaking';
  /** The built extension as an add-on file. */
  xpi: string;
  firefox: OpenFirefox;
  stage: FirefoxStage;
  /** The address of the extension's own pages, with a slash at its end. */
  own: string;
}

/**
 * A real Firefox with the built extension, installed as a person installs it. One browser serves a whole file; each test
 * opens and closes its own tabs. After every test the record is held against the promises: the extension asked for
 * nothing over the network and left no error in the console.
 */
export const test = base.extend<PerTest, PerWorker>({
  build: ['shipped', { scope: 'worker', option: true }],

  xpi: [
    async ({ build }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'caveat-xpi-'));
      const file = join(folder, 'caveat.xpi');
      const shipped = builtExtension('firefox');
      const extension = build === 'leaking' ? withLeaks(shipped) : shipped;
      packXpi(extension, file);
      if (extension !== shipped) rmSync(extension, { recursive: true });
      await use(file);
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],

  firefox: [
    async ({ xpi }, use) => {
      const firefox = await openFirefox({ executable: firefoxPath() });
      try {
        await firefox.install(xpi);
        await closeFirstRunPage(firefox);
        await use(firefox);
      } finally {
        await firefox.close();
      }
    },
    // A slow machine may need longer to start a browser than a test may take.
    { scope: 'worker', timeout: 240_000 },
  ],

  stage: [async ({ firefox }, use) => use(stageOf(firefox)), { scope: 'worker' }],

  own: [
    async ({ firefox }, use) => use(await firefox.inside<string>('extension', 'address', GECKO_ID)),
    { scope: 'worker' },
  ],

  visit: async ({ firefox }, use) => {
    const tabs: FirefoxTab[] = [];
    await use(async (url) => {
      const tab = await openTab(firefox);
      tabs.push(tab);
      await tab.go(url);
      return tab;
    });
    for (const tab of tabs) await tab.close();
  },

  popup: async ({ firefox }, use) => {
    await use((tab) => openFirefoxPopup(firefox, tab));
    await firefox.inside('extension', 'closePopup');
  },

  silence: [
    async ({ firefox, stage }, use) => {
      await use(undefined);
      expect(await stage.takeStrays(), 'requests beside the staged pages').toEqual([]);
      expect(firefox.trap.caught, 'connections past the record').toEqual([]);
      expect(await firefox.inside('console', 'takeComplaints'), 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function firefoxPath(): string {
  const path = process.env.CAVEAT_FIREFOX ?? '';
  test.skip(path === '', NO_FIREFOX);
  return path;
}

/** Installing opens the first-run page in a tab of its own. */
async function closeFirstRunPage(firefox: OpenFirefox): Promise<void> {
  const tab = await patiently('the first-run page', () => tabShowing(firefox, '/welcome.html'), 60_000);
  await tab.close();
}
