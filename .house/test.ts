import { runBrowserTests } from './gate/browser-tests.ts';
import { BROWSERS, build } from './gate/builds.ts';
import { runChecks } from './gate/checks.ts';
import { addUp, lastLine, type Tally } from './gate/tally.ts';
import { runUnitTests } from './gate/unit.ts';
import { conclude, say } from './set-up/say.mjs';

await conclude(async () => {
  const tallies: Tally[] = [await runChecks()];

  const built: boolean[] = [];
  for (const browser of BROWSERS) built.push(await build(browser));
  const failed = built.filter((fine) => !fine).length;
  tallies.push({ passed: built.length - failed, failed, skipped: 0 });

  // After the builds: the house tests look at what was built.
  tallies.push(await runUnitTests());

  if (failed === 0) tallies.push(await runBrowserTests());
  else say('Without a build there is nothing to try in a browser.');

  const tally = addUp(tallies);
  console.log(`\n${lastLine(tally)}`);
  return tally.failed === 0 ? 0 : 1;
});
