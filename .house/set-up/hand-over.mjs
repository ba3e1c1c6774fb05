import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './run.mjs';
import { COUNTING, Stop } from './say.mjs';

/**
 * Goes on in the Node that came with the packages: the scripts from here on are TypeScript, which the machine's own
 * Node may be too old to run.
 *
 * @param {string} script relative to the project's folder
 * @param {string[]} args
 * @returns {Promise<number>} the script's exit code
 */
export async function handOver(script, args = process.argv.slice(2)) {
  const node = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    throw new Stop(
      'The package "node" is installed without its program: run "npm ci" and allow its install script, as "allowScripts" in package.json does.',
    );
  }
  const path = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(process.platform === 'win32' ? ';' : ':');
  return (await run(node, [script, ...args], { env: { ...COUNTING, PATH: path } })).code;
}
