import { handOver } from './set-up/hand-over.mjs';
import { ensurePackages } from './set-up/packages.mjs';
import { conclude } from './set-up/say.mjs';

// `npm start`: everything a fresh machine lacks, then the demo.
await conclude(async () => {
  await ensurePackages();
  return handOver('.house/start.ts');
});
