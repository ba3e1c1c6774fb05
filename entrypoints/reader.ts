import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { deliver } from '../components/browser/deliver.ts';
import { look } from '../components/browser/look.ts';
import { type Finding, type WatchedWindow, watch } from '../components/browser/watch.ts';
import { world } from '../components/browser/world.ts';

/**
 * Glances at the page and calls the witness when it may concern us. The browser runs this on listed shops while they
 * load; on a page that has loaded it runs because a person asked, and then the page is read in any case.
 */
export default defineUnlistedScript(() => {
  world.endCaveatReader?.();
  const life = new AbortController();
  world.endCaveatReader = () => life.abort();

  const asked = document.readyState === 'complete';
  function giveUp(): Finding {
    life.abort();
    return 'absent';
  }
  const glance = look({ document, location, world, asked, tell: (message) => void deliver(message) });
  watch(
    window as unknown as WatchedWindow,
    (occasion) => {
      try {
        // After an update or removal of the extension its old scripts go on running, without an id and without a voice.
        if (browser.runtime?.id === undefined) return giveUp();
        const found = glance(occasion);
        return typeof found === 'string' ? found : found.catch(giveUp);
      } catch {
        // Our own defects are no business of the shop's console: a look that fails is the last one.
        return giveUp();
      }
    },
    life.signal,
  );
});
