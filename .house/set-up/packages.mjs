import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT } from './run.mjs';
import { Stop, sayWhile } from './say.mjs';

const OLDEST_NODE = 20;

/** Installs the packages when they are missing or are not those of the lockfile. */
export async function ensurePackages() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) {
    throw new Stop(
      `This needs Node ${OLDEST_NODE} or newer and runs on ${process.versions.node}: install a current one from https://nodejs.org.`,
    );
  }
  if (installed()) return;

  const { code, output } = await sayWhile('Installing the packages of package-lock.json (half a minute or so)', () =>
    npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true }),
  );
  if (code !== 0) {
    throw new Stop(
      `${output.trim()}\n\nThe packages could not be installed: see npm's words above, check the connection to its registry, then run the command again.`,
    );
  }
}

/** Whether node_modules holds what the lockfile asks for; packages for other platforms do not count. */
function installed() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn(join('node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || present[path]?.version === version,
  );
}

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(join(ROOT, lockfile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
