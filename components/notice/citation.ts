import type { Day } from '../../rules/instant.ts';
import type { Book, Cite, Instrument, Provision, Source } from '../../rules/schema/law.ts';
import type { Ground } from '../../rules/schema/verdict.ts';
import type { Citation } from './notice.ts';
import { day, phrase, type Wording } from './phrase.ts';

/** The provision on which a ground rests, with the instrument it stands in. */
export function provisionOf(
  ground: Pick<Ground, 'instrument' | 'provision'>,
  book: Book,
): { instrument: Instrument; provision: Provision } {
  const instrument = book.instruments.find(({ id }) => id === ground.instrument);
  const provision = instrument?.provisions.find(({ id }) => id === ground.provision);
  if (instrument === undefined || provision === undefined) {
    throw new Error(
      `The book has no provision "${ground.provision}" in "${ground.instrument}": verdict and book differ.`,
    );
  }
  return { instrument, provision };
}

/** What supports a ground: the texts of authorities first, then reports of them. */
export function citationsOf(ground: Pick<Ground, 'instrument' | 'provision'>, book: Book): Citation<Wording>[] {
  const { instrument, provision } = provisionOf(ground, book);
  return citationsFrom(provision.cites, instrument.verified.on, book);
}

/** The citations of several grounds, each once. */
export function citationsOfAll(grounds: readonly Ground[], book: Book): Citation<Wording>[] {
  const all = grounds.flatMap((ground) => citationsOf(ground, book));
  const once = all.filter(
    (one, at) => all.findIndex(({ url, label }) => url === one.url && label === one.label) === at,
  );
  return primaryFirst(once);
}

/**
 * Citations of stated sources.
 *
 * @param verified the day on which what they support was last seen to hold; absent: the day on which each was read.
 */
export function citationsFrom(cites: readonly Cite[], verified: Day | undefined, book: Book): Citation<Wording>[] {
  return primaryFirst(
    cites.map((cite) => {
      const source = sourceOf(cite, book);
      return {
        label: labelOf(cite, source),
        title: source.title,
        publisher: source.publisher,
        url: source.url,
        ...(source.archived === undefined ? {} : { archived: source.archived }),
        primary: source.tier === 'primary',
        language: source.language,
        verified: phrase('verified', { date: day(verified ?? source.verified) }),
      };
    }),
  );
}

function sourceOf(cite: Cite, book: Book): Source {
  const source = book.sources.get(cite.source);
  if (source === undefined) throw new Error(`The book has no source "${cite.source}".`);
  return source;
}

/** Citation and pinpoint; a pinpoint that carries the citation ("89 FR 52437") stands alone. */
function labelOf({ pinpoint }: Cite, { citation }: Source): string {
  const volume = /^\d+ [A-Z.]+ \d+/.exec(pinpoint);
  if (volume !== null) return pinpoint;
  return pinpoint === 'whole' ? citation : `${citation}, ${pinpoint}`;
}

function primaryFirst(citations: Citation<Wording>[]): Citation<Wording>[] {
  return citations.toSorted((a, b) => Number(b.primary) - Number(a.primary));
}
