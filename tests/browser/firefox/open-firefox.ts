import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { patiently } from '../harness/patiently.ts';
import { startTrap, type Trap } from '../harness/trap.ts';
import { callFirefox, type Marionette } from './marionette.ts';

/** The add-on's id, which the manifest names and policies use. */
export const GECKO_ID = 'caveat@caveat.extension';

/** A Firefox of its own profile, with no way out to the network. */
export interface OpenFirefox {
  readonly marionette: Marionette;
  /** Calls a function of a module in `inside/`, which runs in the browser's own process. */
  inside<T>(module: 'stage' | 'extension' | 'console', name: string, ...args: unknown[]): Promise<T>;
  /** Records whatever tries to leave the browser. */
  trap: Trap;
  install(xpi: string): Promise<void>;
  /** Ends the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

interface HowToOpen {
  executable: string;
  /** Preferences beside those below. */
  preferences?: Record<string, string | number | boolean>;
}

const MODULES = fileURLToPath(new URL('inside', import.meta.url));

function preferences(port: number, further: HowToOpen['preferences']) {
  return {
    'marionette.port': 0,
    // Only an add-on that is installed for good survives a restart, and ours is not signed before it is published.
    'xpinstall.signatures.required': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': true,
    // Else an address with http is first tried with https, or always where the browser knows the site, and nothing is
    // staged there.
    'dom.security.https_first': false,
    'network.stricttransportsecurity.preloadlist': false,
    // Whoever asks for a permission gets it: the browser's own question could not be answered from here.
    'extensions.webextOptionalPermissionPrompts': false,
    'intl.accept_languages': 'en-US, en',
    'browser.startup.page': 0,
    'browser.aboutwelcome.enabled': false,
    'network.http.speculative-parallel-limit': 0,
    'media.gmp-manager.updateEnabled': false,
    'extensions.systemAddon.update.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    ...further,
  };
}

/** What Firefox asks for as it starts, before the record begins. */
const THE_BROWSERS_OWN = ['firefox.settings.services.mozilla.com', 'aus5.mozilla.org'];

/** Starts Firefox without a window that anybody sees. */
export async function openFirefox({ executable, preferences: further }: HowToOpen): Promise<OpenFirefox> {
  const trap = await startTrap();
  for (const host of THE_BROWSERS_OWN) trap.expect(host);
  const folder = mkdtempSync(join(tmpdir(), 'caveat-firefox-'));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const lines = Object.entries(preferences(trap.port, further));
  writeFileSync(
    join(profile, 'user.js'),
    lines.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''),
  );
  let running = await start(executable, folder, profile);

  return {
    trap,
    get marionette() {
      return running.marionette;
    },
    inside: (module, name, ...args) => callInside(running.marionette, module, name, args),
    async install(path) {
      await running.marionette.send('Addon:Install', { path, temporary: false });
    },
    async restart() {
      await stop(running);
      running = await start(executable, folder, profile);
    },
    async close() {
      await stop(running);
      await trap.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

interface Running {
  process: ChildProcess;
  marionette: Marionette;
}

async function start(executable: string, home: string, profile: string): Promise<Running> {
  const portFile = join(profile, 'MarionetteActivePort');
  rmSync(portFile, { force: true });
  const options = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const firefox = spawn(executable, options, {
    stdio: 'ignore',
    env: {
      ...process.env,
      // Firefox does not run as root in another person's home, and has no business in anybody's.
      HOME: home,
      // Where nobody said where the reader is, language and time zone suggest it.
      TZ: 'America/New_York',
      MOZ_HEADLESS_WIDTH: '1280',
      MOZ_HEADLESS_HEIGHT: '900',
    },
  });
  try {
    const port = await patiently('Firefox to listen', async () => portIn(portFile), 60_000);
    const marionette = await callFirefox(port);
    await marionette.send('WebDriver:NewSession', {});
    await openModules(marionette);
    return { process: firefox, marionette };
  } catch (problem) {
    firefox.kill('SIGKILL');
    throw problem;
  }
}

function portIn(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

async function stop({ process, marionette }: Running): Promise<void> {
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  if (process.exitCode !== null) return;
  const force = setTimeout(() => process.kill('SIGKILL'), 15_000);
  await marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => process.kill());
  await ended;
  clearTimeout(force);
  marionette.hangUp();
}

/** Gives the folder `inside` an address under which the browser takes modules. */
async function openModules(marionette: Marionette): Promise<void> {
  await inChrome(
    marionette,
    `const [folder] = args;
     const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
     file.initWithPath(folder);
     const protocol = Services.io.getProtocolHandler('resource').QueryInterface(Ci.nsIResProtocolHandler);
     protocol.setSubstitution('caveat-test', Services.io.newFileURI(file));
     // From here on nothing gets out, and nothing is missed.
     for (const name of ['stage', 'console']) ChromeUtils.importESModule('resource://caveat-test/' + name + '.mjs');`,
    [MODULES],
  );
}

async function callInside<T>(marionette: Marionette, module: string, name: string, args: unknown[]): Promise<T> {
  const call = `const [module, name, ...rest] = args;
    const functions = ChromeUtils.importESModule('resource://caveat-test/' + module + '.mjs');
    return functions[name](window, ...rest);`;
  return (await inChrome(marionette, call, [module, name, ...args])) as T;
}

/** Runs the body of an asynchronous function of `args` in the browser's own process, with all that it may do. */
async function inChrome(marionette: Marionette, body: string, args: unknown[]): Promise<unknown> {
  const script = `const [args, done] = arguments;
    (async () => { ${body} })().then((value) => done({ value }), (problem) => done({ problem: problem + '\\n' + problem.stack }));`;
  return marionette.together(async (send) => {
    await send('Marionette:SetContext', { value: 'chrome' });
    try {
      const answer = await send('WebDriver:ExecuteAsyncScript', { script, args: [args], sandbox: 'system' });
      const { value, problem } = (answer as { value: { value?: unknown; problem?: string } }).value;
      if (problem !== undefined) throw new Error(`Inside Firefox: ${problem}`);
      return value;
    } finally {
      await send('Marionette:SetContext', { value: 'content' });
    }
  });
}
