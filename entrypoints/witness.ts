import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { deliver } from '../components/browser/deliver.ts';
import { witness } from '../components/browser/witness.ts';
import { world } from '../components/browser/world.ts';

/** Reads the page on which the reader saw something that may concern us, and stays ready to read it again. */
export default defineUnlistedScript(async () => {
  world.caveatWitness ??= witness({ document, location }, (evidence) => {
    void deliver({ kind: 'evidence', evidence });
  });
  try {
    await world.caveatWitness('shown', true);
  } catch {
    // Our own defects are no business of the shop's console: a page that cannot be read stays unread.
    world.endCaveatReader?.();
  }
});
