import { browser } from 'wxt/browser';
import type { PageMessage } from './messages.ts';

const MOST_TRIES = 3;

/**
 * Takes a message from a page to the background, which answers when it has done its work. A background that was stopped
 * in the middle of it gives no answer, and starts again for the next try; whatever it does can be done twice.
 */
export async function deliver(message: PageMessage): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      // After an update or removal of the extension its old scripts go on running, without an id and without a voice.
      if (browser.runtime?.id !== undefined) await browser.runtime.sendMessage(message);
      return;
    } catch {
      // Nobody answered.
    }
  }
}
