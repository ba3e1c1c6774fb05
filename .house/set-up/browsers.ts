import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { canRun, run } from './run.mjs';
import { Stop, say, sayWhile } from './say.mjs';

/** What a browser needs to be found, or brought in. */
interface Wanted {
  name: string;
  /** Names an executable that is to be used instead of looking for one. */
  variable: string;
  /** Programs and full paths, best first. */
  places: string[];
  debian: string;
  /** Brings the browser in without the system's packages. */
  download: () => Promise<{ code: number; output: string }>;
}

const CHROMIUM: Wanted = {
  name: 'Chromium',
  variable: 'CAVEAT_CHROMIUM',
  places: [
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'google-chrome-stable',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  debian: 'chromium',
  download: () => {
    const withLibraries = isRoot() ? ['--with-deps'] : [];
    return run('npx', ['playwright', 'install', ...withLibraries, '--no-shell', 'chromium'], { quiet: true });
  },
};

const FIREFOX: Wanted = {
  name: 'Firefox',
  variable: 'CAVEAT_FIREFOX',
  places: [
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  debian: 'firefox-esr',
  download: async () => ({ code: -1, output: 'Firefox is not downloaded by itself.' }),
};

/**
 * A Chromium to drive: the one named by CAVEAT_CHROMIUM, one that Playwright keeps, or one that is installed; else one
 * is brought in.
 *
 * @throws Stop when there is none and none can be had
 */
export async function ensureChromium(): Promise<string> {
  const kept = chromium.executablePath();
  const found = (await find(CHROMIUM)) ?? (existsSync(kept) ? kept : undefined);
  if (found) return found;

  await bringIn(CHROMIUM);
  const brought = (await find(CHROMIUM)) ?? (existsSync(kept) ? kept : undefined);
  if (brought) return brought;
  throw new Stop(
    `No Chromium was found and none could be installed: install Chromium, Edge or Chrome${isDebian() ? ' ("sudo apt-get install chromium")' : ''}, or name one in the variable CAVEAT_CHROMIUM, and run the command again.`,
  );
}

/** A Firefox to drive, or undefined where there is none and none can be had; the Firefox tests are then skipped. */
export async function ensureFirefox(): Promise<string | undefined> {
  const found = await find(FIREFOX);
  if (found) return found;
  await bringIn(FIREFOX);
  return find(FIREFOX);
}

async function find({ name, variable, places }: Wanted): Promise<string | undefined> {
  const named = process.env[variable];
  if (named !== undefined) {
    if (await canRun(named)) return named;
    throw new Stop(`${variable} names "${named}", which does not start: name an executable, or unset the variable.`);
  }
  for (const place of places) {
    const path = place.includes('/') || place.includes('\\') ? place : onPath(place);
    if (path && existsSync(path) && (process.platform === 'win32' || (await canRun(path)))) {
      say(`${name}: ${path}`);
      return path;
    }
  }
  return undefined;
}

function onPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  return folders.map((folder) => `${folder}/${program}`).find((path) => existsSync(path));
}

/** Debian's own package where that is allowed, for it brings every library along; the download elsewhere. */
async function bringIn({ name, debian, download }: Wanted): Promise<void> {
  if (isRoot() && isDebian() && (await canRun('apt-get'))) {
    const { code, output } = await sayWhile(`Installing ${name} with apt-get (about a minute)`, () => install(debian));
    if (code === 0) return;
    say(`apt-get could not install it: ${output.trim().split('\n').at(-1)}`);
  }
  const { code, output } = await sayWhile(`Fetching ${name}`, download);
  if (code !== 0) say(`${name} could not be fetched: ${reasonIn(output)}`);
}

/** The first line that says what went wrong; the downloader says much more, several times. */
function reasonIn(output: string): string {
  const lines = output.trim().split('\n');
  return lines.find((line) => /^Error: /.test(line))?.replace('Error: ', '') ?? lines.at(-1) ?? '';
}

async function install(debianPackage: string) {
  const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-q'], quiet);
  return run('apt-get', ['install', '-y', '-q', '--no-install-recommends', debianPackage], quiet);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Not Ubuntu: its package of that name is a wrapper around a snap, which cannot read a project's hidden folders. */
function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
