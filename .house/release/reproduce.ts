import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { BROWSERS } from '../gate/builds.ts';
import { canRun, ROOT, run } from '../set-up/run.mjs';
import { Stop, say } from '../set-up/say.mjs';
import { checksums, type Digests, differences } from './digests.ts';

/**
 * Builds the committed state three times (in two fresh clones, and from the unpacked source package with packages
 * installed anew) and compares every byte. Writes the digests into `.output/SHA256SUMS`, packages and parts list beside
 * them: what a release publishes.
 */
export async function checkReproduction(): Promise<string[]> {
  const place = mkdtempSync(join(tmpdir(), 'caveat-release-'));
  try {
    const [first, second, third] = [join(place, 'one'), join(place, 'two-with-a-longer-name'), join(place, 'source')];
    for (const folder of [first, second]) {
      await must('git', ['clone', '--quiet', '--local', ROOT, folder]);
      symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
      for (const browser of BROWSERS) await zip(folder, browser);
    }
    mkdirSync(third);
    await unpack(sourcePackage(first), third);
    await must('npm', ['ci', '--no-audit', '--no-fund'], third);
    await zip(third, 'firefox');

    const digests = digestsOf(first);
    publish(first, digests);
    return [
      ...differences(digests, digestsOf(second), 'a second clone'),
      ...differences(only(digests, 'firefox'), only(digestsOf(third), 'firefox'), 'the source package'),
    ];
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function only(digests: Digests, browser: string): Digests {
  return new Map([...digests].filter(([name]) => name.includes(browser)));
}

function digestsOf(folder: string): Digests {
  const output = join(folder, '.output');
  const names = readdirSync(output, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /-mv3\/|\.zip$/.test(name) && statSync(join(output, name)).isFile())
    .sort();
  return new Map(names.map((name) => [name, digestOf(join(output, name))]));
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

async function zip(folder: string, browser: string): Promise<void> {
  say(`zip for ${browser} in ${basename(folder)}`);
  await must('npx', ['wxt', 'zip', '-b', browser], folder);
}

async function unpack(archive: string, folder: string): Promise<void> {
  // The tar of macOS and Windows unpacks zips as well; that of Linux does not.
  if (await canRun('unzip', ['-v'])) await must('unzip', ['-q', archive, '-d', folder]);
  else await must('tar', ['-xf', archive, '-C', folder]);
}

function sourcePackage(folder: string): string {
  const name = readdirSync(join(folder, '.output')).find((file) => file.endsWith('-sources.zip'));
  if (name === undefined) throw new Stop('The build for Firefox left no source package: see "zip" in wxt.config.ts.');
  return join(folder, '.output', name);
}

/**
 * Leaves what is to be published in `.output/`, in place of any earlier build: packages and unpacked builds as they were
 * built from the commit, and their digests. The checks that follow look at these.
 */
function publish(folder: string, digests: Digests): void {
  const output = join(ROOT, '.output');
  mkdirSync(output, { recursive: true });
  for (const name of readdirSync(output).filter(isBuilt)) rmSync(join(output, name), { recursive: true });
  for (const name of digests.keys()) cpSync(join(folder, '.output', name), join(output, name), { recursive: true });
  writeFileSync(join(output, 'SHA256SUMS'), checksums(digests));
}

/** Whether something in `.output/` is an unpacked build or a package. */
function isBuilt(name: string): boolean {
  return /-mv3$|\.zip$/.test(name);
}

async function must(program: string, args: string[], cwd = ROOT): Promise<void> {
  const { code, output } = await run(program, args, { quiet: true, cwd });
  if (code !== 0) throw new Stop(`"${[program, ...args].join(' ')}" failed:\n${output}`);
}
