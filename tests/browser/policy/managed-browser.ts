import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page, type Worker } from '@playwright/test';
import { builtExtension } from '../harness/folders.ts';
import { type Lectern, openLectern } from '../harness/lectern.ts';
import type { OpenBrowser } from '../harness/open-chromium.ts';
import { patiently, pause } from '../harness/patiently.ts';
import { type Stage, setStage } from '../harness/stage.ts';
import { stopWorker } from '../harness/stop-worker.ts';
import { startTrap } from '../harness/trap.ts';
import { openVisit, type Visit } from '../harness/visit.ts';
import { policyBrowser } from './policy-folder.ts';
import { signedPackage, startUpdateServer } from './signed-package.ts';

declare const chrome: typeof import('wxt/browser')['browser'];

/** A browser as an organisation's machine has it: the extension comes by policy, and its settings as well. */
export interface ManagedBrowser {
  readonly id: string;
  readonly lectern: Lectern;
  readonly stage: Stage;
  readonly pages: readonly Page[];
  /** Makes exactly these settings, or none, and waits until the browser has followed; it looks every few seconds. */
  policy(settings?: object): Promise<void>;
  visit(url: string): Promise<Visit>;
  /** The page of ours with this name, once it is open. */
  ownPage(name: string): Promise<Page>;
  /** Stops the extension's background, which the next event starts anew. */
  stopWorker(): Promise<void>;
  /** Closes the browser and opens it again with the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param switches further switches of the browser.
 * @param settings those that are there when the browser starts for the first time.
 * @returns why it cannot be done here, as a sentence, where it cannot.
 */
export async function openManaged(settings: object, switches: string[] = []): Promise<ManagedBrowser | string> {
  const executable = process.env.CAVEAT_CHROMIUM ?? '';
  if (executable === '') return 'Which browser? CAVEAT_CHROMIUM names none.';
  const folder = mkdtempSync(join(tmpdir(), 'caveat-policy-'));
  const managed = policyBrowser(executable, folder);
  if (typeof managed === 'string') {
    rmSync(folder, { recursive: true });
    return managed;
  }
  const pack = signedPackage(executable, builtExtension('chrome'), folder);
  const updates = await startUpdateServer(pack);
  const trap = await startTrap();
  let open: OpenBrowser;
  let lectern: Lectern;
  let stage: Stage;
  let round = 0;

  const write = (now: object) =>
    managed.write({
      DeveloperToolsAvailability: 1,
      ExtensionSettings: { [pack.id]: { installation_mode: 'force_installed', update_url: updates.url } },
      '3rdparty': { extensions: { [pack.id]: now } },
    });

  /** @param isNew whether the extension is yet to be installed; later its worker starts when it is needed. */
  async function start(isNew: boolean): Promise<void> {
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: managed instanceof Object ? managed.executable : '',
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
        ...switches,
      ],
    });
    const own = context.browser();
    if (own === null) throw new Error('The browser has no session of its own.');
    const close = () => context.close();
    const isOurs = (worker: Worker) => new URL(worker.url()).host === pack.id;
    if (isNew && !context.serviceWorkers().some(isOurs)) {
      await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 60_000 });
    }
    open = { context, protocol: await own.newBrowserCDPSession(), extensionId: pack.id, trap, close };
    stage = await setStage(open);
    lectern = await openLectern(open);
  }

  write(settings);
  await start(true);
  return {
    id: pack.id,
    get lectern() {
      return lectern;
    },
    get stage() {
      return stage;
    },
    get pages() {
      return open.context.pages();
    },
    async policy(now) {
      round += 1;
      // A setting that changes nothing tells this policy from the one before.
      const mark = new Date(Date.UTC(2000, 0, round)).toISOString().slice(0, 10);
      write(now ? { ...now, minimumRulesRevision: mark } : {});
      const delivered = () => lectern.page.evaluate(() => chrome.storage.managed.get());
      await patiently(
        'the browser to follow its policy',
        async () => {
          const { minimumRulesRevision, ...others } = await delivered();
          return now ? minimumRulesRevision === mark : Object.keys(others).length === 0;
        },
        30_000,
      );
    },
    async visit(url) {
      const visit = await openVisit(open, lectern);
      await visit.page.goto(url);
      return visit;
    },
    async ownPage(name) {
      const isIt = (page: Page) => page.url().startsWith(`chrome-extension://${pack.id}/${name}`);
      return open.context.pages().find(isIt) ?? open.context.waitForEvent('page', { predicate: isIt, timeout: 20_000 });
    },
    stopWorker: () => stopWorker(open),
    async restart() {
      await open.close();
      await start(false);
      // Chromium reads its policies when it has nothing else to do, and answers nobody before: on a busy machine that takes long.
      await patiently('the browser to have read its policies', () => asked(lectern), 240_000);
    },
    async close() {
      await open.close();
      await trap.close();
      updates.server.close();
      // The browser may still be writing its profile.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** Whether the browser answers what it knows of the policy. A question from before it knew may wait for minutes. */
function asked({ page }: Lectern): Promise<boolean> {
  const known = page.evaluate(async () => Object.keys(await chrome.storage.managed.get()).length > 0);
  return Promise.race([known, pause(5_000).then(() => false)]);
}
