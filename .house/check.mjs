import { handOver } from './set-up/hand-over.mjs';
import { ensurePackages } from './set-up/packages.mjs';
import { conclude } from './set-up/say.mjs';

// `npm run check`: what a change must pass before it is looked at; the browsers stay closed.
await conclude(async () => {
  await ensurePackages();
  return handOver('.house/check.ts');
});
