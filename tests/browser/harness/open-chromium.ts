import { type BrowserContext, type CDPSession, chromium } from '@playwright/test';
import { startTrap, type Trap } from './trap.ts';

/** A browser of its own profile, with the built extension in it and no way out to the network. */
export interface OpenBrowser {
  context: BrowserContext;
  /** The browser's own session of the developer protocol. */
  protocol: CDPSession;
  extensionId: string;
  /** Records whatever tries to leave the browser. */
  trap: Trap;
  close(): Promise<void>;
}

export interface HowToOpen {
  executable: string;
  /** The folder of the built extension; absent for a browser without any. */
  extension?: string;
  headless: boolean;
  /** BCP 47; the browser's language, which the notice follows. */
  language?: string;
  /** Further switches of the browser. */
  switches?: string[];
  /** The person lets the extension into private windows. */
  inPrivate?: boolean;
}

/** What a browser does unasked: updates, safe browsing, first-run pages. None of it belongs into a test's record. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--metrics-recording-only',
];

/**
 * Opens Chromium, Edge or Chrome and loads the extension through the developer protocol: Chrome itself no longer takes
 * extensions from the command line.
 */
export async function openChromium(how: HowToOpen): Promise<OpenBrowser> {
  const trap = await startTrap();
  const context = await chromium.launchPersistentContext('', {
    executablePath: how.executable,
    headless: how.headless,
    locale: how.language ?? 'en-US',
    // Where nobody said where the reader is, language and time zone suggest it.
    env: { ...process.env, TZ: 'America/New_York' },
    // The window decides; a fixed viewport would make screenshots of another size than a person sees.
    viewport: how.headless ? { width: 1280, height: 900 } : null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...QUIET,
      `--proxy-server=http://127.0.0.1:${trap.port}`,
      '--proxy-bypass-list=<-loopback>',
      `--lang=${how.language ?? 'en-US'}`,
      '--enable-unsafe-extension-debugging',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(how.switches ?? []),
    ],
  });
  try {
    const browser = context.browser();
    if (browser === null) throw new Error('The browser has no session of its own: Playwright was updated, look there.');
    const protocol = await browser.newBrowserCDPSession();
    const extensionId = how.extension === undefined ? '' : await loadExtension(protocol, how.extension, how.inPrivate);
    return {
      context,
      protocol,
      extensionId,
      trap,
      async close() {
        await context.close();
        await trap.close();
      },
    };
  } catch (problem) {
    await context.close();
    await trap.close();
    throw problem;
  }
}

async function loadExtension(protocol: CDPSession, path: string, enableInIncognito = false): Promise<string> {
  return (await protocol.send('Extensions.loadUnpacked', { path, enableInIncognito })).id;
}
