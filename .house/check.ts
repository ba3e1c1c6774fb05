import { runChecks } from './gate/checks.ts';
import { addUp, lastLine } from './gate/tally.ts';
import { runUnitTests } from './gate/unit.ts';
import { conclude } from './set-up/say.mjs';

await conclude(async () => {
  const tally = addUp([await runChecks(), await runUnitTests()]);
  console.log(`\n${lastLine(tally)}`);
  return tally.failed === 0 ? 0 : 1;
});
