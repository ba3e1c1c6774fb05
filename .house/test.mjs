import { handOver } from './set-up/hand-over.mjs';
import { ensurePackages } from './set-up/packages.mjs';
import { conclude } from './set-up/say.mjs';

// `npm test`: everything a fresh machine lacks, then every check and every test.
await conclude(async () => {
  await ensurePackages();
  return handOver('.house/test.ts');
});
