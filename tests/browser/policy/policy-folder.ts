import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where this browser looks for the policies of an administrator. */
function systemFolder(executable: string): string {
  if (/google|opt\/chrome/.test(executable)) return '/etc/opt/chrome';
  if (/edge/.test(executable)) return '/etc/opt/edge';
  return '/etc/chromium';
}

/** A browser that sees a folder of our own in place of the machine's policies; nothing of the machine is changed. */
export interface PolicyBrowser {
  executable: string;
  write(policy: object): void;
}

/**
 * Gives the browser its own view of the policy folder, by a mount that only its processes see.
 *
 * @returns why it cannot be done here, as a sentence, where it cannot.
 */
export function policyBrowser(browser: string, folder: string): PolicyBrowser | string {
  if (process.platform !== 'linux') return 'Policy files in a private mount need Linux.';
  const system = systemFolder(browser);
  if (!existsSync(system)) return `This browser has no folder ${system} on this machine.`;
  const asRoot = process.getuid?.() === 0;
  const unshare = asRoot ? 'unshare --mount' : 'unshare --map-root-user --mount';
  try {
    execFileSync('sh', ['-c', `${unshare} sh -c 'mount -t tmpfs none ${system}'`], { stdio: 'pipe' });
  } catch (problem) {
    const said = problem instanceof Error && 'stderr' in problem ? String(problem.stderr).trim() : String(problem);
    return `The policy folder ${system} cannot be replaced by a private mount here: ${said}`;
  }
  const policies = join(folder, 'managed');
  mkdirSync(policies);
  const executable = join(folder, 'browser-with-policy');
  const managed = `${system}/policies/managed`;
  const mount = `mount -t tmpfs none ${system} && mkdir -p ${managed} && mount --bind "${policies}" ${managed}`;
  writeFileSync(executable, `#!/bin/sh\nexec ${unshare} sh -c '${mount} && exec "${browser}" "$@"' browser "$@"\n`);
  chmodSync(executable, 0o755);
  return { executable, write: (policy) => writeFileSync(join(policies, 'caveat.json'), JSON.stringify(policy)) };
}
