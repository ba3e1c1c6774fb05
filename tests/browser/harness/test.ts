import { rmSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { builtExtension } from './folders.ts';
import { type Lectern, openLectern } from './lectern.ts';
import { type OpenBrowser, openChromium } from './open-chromium.ts';
import { type Stage, setStage } from './stage.ts';
import { withLeaks, withOpenRoots, withStalls } from './variant.ts';
import { openVisit, type Visit } from './visit.ts';

const VARIANTS = { 'open-roots': withOpenRoots, leaking: withLeaks, stalling: withStalls };

interface PerTest {
  /** Opens a tab on an address that was put on the stage. */
  visit: (url: string) => Promise<Visit>;
}

interface PerWorker {
  /** Which extension is under test: the shipped one, or a changed copy. */
  build: 'shipped' | keyof typeof VARIANTS;
  extension: string;
  language: string;
  /** Names a file whose tests change settings: it gets a browser of its own. */
  apart: string;
  browserWithCaveat: OpenBrowser;
  lectern: Lectern;
  stage: Stage;
}

/**
 * A real browser with the built extension. One browser serves a whole file; each test opens and closes its own tabs.
 * After every test the record is held against the promise: the extension asked for nothing over the network.
 */
export const test = base.extend<PerTest & { silence: undefined }, PerWorker>({
  build: ['shipped', { scope: 'worker', option: true }],
  language: ['en-US', { scope: 'worker', option: true }],
  apart: ['', { scope: 'worker', option: true }],

  extension: [
    async ({ build }, use) => {
      const shipped = builtExtension('chrome');
      if (build === 'shipped') return use(shipped);
      const copy = VARIANTS[build](shipped);
      await use(copy);
      rmSync(copy, { recursive: true });
    },
    { scope: 'worker' },
  ],

  browserWithCaveat: [
    async ({ extension, language, apart: _ }, use) => {
      const browser = await openChromium({ executable: chromiumPath(), extension, language, headless: true });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 240_000 },
  ],

  lectern: [
    async ({ browserWithCaveat }, use) => use(await openLectern(browserWithCaveat)),
    { scope: 'worker', timeout: 240_000 },
  ],
  stage: [async ({ browserWithCaveat }, use) => use(await setStage(browserWithCaveat)), { scope: 'worker' }],

  visit: async ({ browserWithCaveat, lectern, stage: _staged }, use) => {
    const visits: Visit[] = [];
    await use(async (url) => {
      const visit = await openVisit(browserWithCaveat, lectern);
      visits.push(visit);
      await visit.page.goto(url);
      return visit;
    });
    for (const { page } of visits) await page.close();
  },

  silence: [
    async ({ browserWithCaveat, stage }, use) => {
      await use(undefined);
      expect(stage.strays, 'requests beside the staged pages').toEqual([]);
      expect(browserWithCaveat.trap.caught, 'connections to hosts that no page stands for').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function chromiumPath(): string {
  const path = process.env.CAVEAT_CHROMIUM;
  if (path === undefined) {
    throw new Error(
      'Which browser? Run the tests with "npm test", or name a Chromium in the variable CAVEAT_CHROMIUM.',
    );
  }
  return path;
}
