import { run } from '../set-up/run.mjs';
import { conclude, say, sayWhile } from '../set-up/say.mjs';
import { checkListings } from './listings.ts';
import { checkParts } from './parts.ts';
import { checkReproduction } from './reproduce.ts';
import { checkSizes } from './sizes.ts';
import { checkVersion } from './version.ts';
import { checkStores } from './web-ext.ts';

/** One thing that must hold before a release; what it finds is said in sentences, and nothing found is a pass. */
interface Check {
  name: string;
  find: () => Promise<string[]>;
}

/**
 * Quick ones first; those after the three builds look at what these left. The house tests hold permissions, hosts,
 * languages and sizes.
 */
const CHECKS: Check[] = [
  { name: 'version and list of changes agree', find: checkVersion },
  { name: 'texts for the stores', find: checkListings },
  { name: 'parts list and licences', find: checkParts },
  { name: 'three builds give the same bytes', find: checkReproduction },
  { name: 'sizes of the packages', find: checkSizes },
  { name: 'house rules over the build', find: checkHouse },
  { name: 'web-ext lint', find: checkStores },
];

// `npm run release:check`: all that can be known of a release before it is handed in.
await conclude(async () => {
  let failed = 0;
  for (const { name, find } of CHECKS) {
    const found = await sayWhile(name, find);
    say(`${name}: ${found.length === 0 ? 'fine' : 'FAILED'}`);
    for (const problem of found) console.log(`  ${problem}`);
    if (found.length > 0) failed += 1;
  }
  console.log(`\n${CHECKS.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

async function checkHouse(): Promise<string[]> {
  const { code, output } = await run('vitest', ['run', '--config', 'tests/vitest.config.ts', 'tests/house'], {
    quiet: true,
  });
  return code === 0 ? [] : [output];
}
