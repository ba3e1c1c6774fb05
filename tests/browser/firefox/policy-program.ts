import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A Firefox with a policy file of its own; nothing of the machine is changed. */
export interface PolicyFirefox {
  executable: string;
  /** Firefox reads policies when it starts, and only then. */
  write(policies: object): void;
}

/**
 * Firefox takes policies from a folder beside its program. So this is a folder of links to everything that lies there,
 * with a copy of the program itself, which else would find its way back.
 *
 * @param program where the Firefox lies that is to be used.
 * @param folder an existing one, which goes with all that is in it after the test.
 * @returns why it cannot be done here, as a sentence, where it cannot.
 */
export function policyFirefox(program: { folder: string; file: string }, folder: string): PolicyFirefox | string {
  if (process.platform !== 'linux') return 'A Firefox with policies of its own is made of links, which needs Linux.';
  const home = join(folder, 'firefox');
  const executable = join(home, basename(program.file));
  const policies = join(home, 'distribution', 'policies.json');
  try {
    mkdirSync(join(home, 'distribution'), { recursive: true });
    for (const name of readdirSync(program.folder)) {
      if (name !== 'distribution' && name !== basename(program.file)) {
        symlinkSync(join(program.folder, name), join(home, name));
      }
    }
    cpSync(program.file, executable);
  } catch (problem) {
    return `No Firefox with policies of its own can be made in ${folder}: ${problem}`;
  }
  return {
    executable,
    write: (content) => writeFileSync(policies, JSON.stringify({ policies: content })),
  };
}
