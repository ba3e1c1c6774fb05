import { run } from '../set-up/run.mjs';
import { say } from '../set-up/say.mjs';
import { addUp, type Tally } from './tally.ts';

interface Check {
  name: string;
  command: [program: string, ...args: string[]];
}

/** Each layer is checked in its own world: rules have no DOM, components no Node. */
const LAYERS = ['rules', 'components', 'entrypoints', 'tests', '.house'];

const CHECKS: Check[] = [
  { name: 'format and lint', command: ['biome', 'check', '--config-path=.biome.json', '--error-on-warnings', '.'] },
  ...LAYERS.map((layer): Check => ({ name: `types of ${layer}`, command: ['tsc', '-p', layer] })),
  { name: 'unused code', command: ['knip', '-c', '.knip.json', '--no-config-hints'] },
];

/** What can be said of the code without running it. Each check counts once. */
export async function runChecks(): Promise<Tally> {
  // Writes the types that the compiler needs of WXT.
  await run('wxt', ['prepare'], { quiet: true });
  const tallies: Tally[] = [];
  for (const { name, command } of CHECKS) {
    const [program, ...args] = command;
    const { code, output } = await run(program, args, { quiet: true });
    say(`${name}: ${code === 0 ? 'fine' : 'FAILED'}`);
    if (code !== 0) console.log(output);
    tallies.push({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
  }
  return addUp(tallies);
}
