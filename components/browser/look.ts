import { glimpse } from '../page/glimpse.ts';
import type { PageMessage } from './messages.ts';
import type { Look } from './watch.ts';
import type { WitnessedPage } from './witness.ts';
import type { PageWorld } from './world.ts';

/** How one reader looks, and at what. */
interface Looking extends WitnessedPage {
  world: PageWorld;
  /** A person asked: the page is read whether it seems to concern us or not. */
  asked: boolean;
  tell: (message: PageMessage) => void;
}

/**
 * Glances at the page, which is cheap, and has it read only when it may concern us. The part that reads is three times
 * as large as the part that glances and is needed on few pages; so the background brings it on the first word.
 */
export function look({ document, location, world, asked, tell }: Looking): Look {
  return (occasion) => {
    const concerns = asked || glimpse(document, location);
    if (world.caveatWitness) return world.caveatWitness(asked ? 'shown' : occasion, concerns);
    if (!concerns) return 'absent';
    tell({ kind: 'glimpsed' });
    return 'same';
  };
}
