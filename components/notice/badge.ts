import type { Book } from '../../rules/schema/law.ts';
import type { Verdict } from '../../rules/schema/verdict.ts';
import type { Status } from '../../rules/schema/vocabulary.ts';
import { clauseOf, mainStand } from './headline.ts';
import type { Notice } from './notice.ts';
import { name, phrase } from './phrase.ts';
import { placeGap, wordOf } from './stand.ts';

/** The sign on the toolbar button, and its one-sentence tooltip with product, place and status. */
export function badgeOf(product: string, verdict: Verdict, book: Book): Notice['badge'] {
  const main = mainStand(verdict);
  return {
    text: signOf(main.status),
    tooltip: phrase('tooltip', {
      product: name(product),
      place: placeGap(main, verdict, book),
      status: wordOf(main),
      clause: clauseOf(verdict),
    }),
  };
}

function signOf(status: Status): '!' | 'i' {
  return status === 'prohibited' || status === 'restricted' ? '!' : 'i';
}
