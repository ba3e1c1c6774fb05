import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageMessage } from '../components/browser/messages.ts';
import { witness } from '../components/browser/witness.ts';
import { world } from '../components/browser/world.ts';

/** Reads the page on which the reader saw something that may concern us, and stays ready to read it again. */
export default defineUnlistedScript(() => {
  world.caveatWitness ??= witness({ document, location }, (evidence) => {
    const message: PageMessage = { kind: 'evidence', evidence };
    browser.runtime.sendMessage(message).catch(() => undefined);
  });
  try {
    world.caveatWitness('shown', true);
  } catch {
    // Our own defects are no business of the shop's console: a page that cannot be read stays unread.
    world.endCaveatReader?.();
  }
});
