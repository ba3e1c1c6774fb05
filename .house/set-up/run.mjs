import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the command was started from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string | undefined>, cwd?: string }} [how] `quiet` keeps its output
 *   back, to be shown only if it fails; `cwd` is another folder than the project's
 * @returns {Promise<{ code: number, output: string }>} `code` is -1 when the program could not be started
 */
export function run(program, args, { quiet = false, env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      // On Windows npm is a script, which only a shell can start.
      shell: process.platform === 'win32' && !program.endsWith('.exe'),
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (problem) => resolve({ code: -1, output: output + problem.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/** Whether a program can be started at all. */
export async function canRun(program, args = ['--version']) {
  return (await run(program, args, { quiet: true })).code === 0;
}

/** Runs npm: the one that started this command where there is one, so that its settings hold. */
export function npm(args, how) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? run(process.execPath, [script, ...args], how) : run('npm', args, how);
}
