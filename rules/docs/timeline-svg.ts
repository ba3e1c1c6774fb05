import { contains, epoch, type Instant, parseInstant } from '../instant.ts';
import type { Book, Instrument } from '../schema/law.ts';
import { EFFECTS, type Effect } from '../schema/vocabulary.ts';

const FIRST_YEAR = 2015;
const LAST_YEAR = 2026;
const LABEL = 300;
const YEAR = 56;
const ROW = 18;
const HEAD = 48;
const FOOT = 12;
const WIDTH = LABEL + (LAST_YEAR - FIRST_YEAR + 1) * YEAR + 12;

/** One colour a strength, readable on light and dark ground; the legend names them, so colour is not alone. */
const COLOURS: Readonly<Record<Effect, string>> = {
  prohibited: '#c0392b',
  restricted: '#d3730b',
  unclear: '#8e6bbf',
  warned: '#b8930a',
  permitted: '#2e8b57',
  excluded: '#4a7fb5',
  'none-found': '#8a8f94',
};

/** The law on one picture: one row an instrument, coloured by the strictest effect that runs. A pure function of the book. */
export function timelineSvg(book: Book): string {
  const rows = book.instruments.toSorted((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1));
  const known = Date.parse(book.revision);
  const height = HEAD + rows.length * ROW + FOOT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title">`,
    '<title id="title">Which instrument applies when, and how strictly</title>',
    '<style>text{font:11px system-ui,sans-serif;fill:#222}.year{stroke:#8885;stroke-width:1}',
    '.ground{fill:#fff}@media(prefers-color-scheme:dark){text{fill:#ddd}.ground{fill:#1b1d1f}}</style>',
    `<rect class="ground" width="${WIDTH}" height="${height}"/>`,
    ...legend(),
    ...years(height),
    ...rows.flatMap((instrument, index) => row(instrument, known, HEAD + index * ROW)),
    '</svg>',
    '',
  ].join('\n');
}

function row(instrument: Instrument, known: number, top: number): string[] {
  const label = `<text x="8" y="${top + 12}">${escaped(instrument.shortTitle)}</text>`;
  return [label, ...segments(instrument).map((segment) => bar(segment, known, top))];
}

interface Segment {
  effect: Effect;
  from: Instant;
  until: Instant | undefined;
}

/** The instrument's life cut at its boundaries, each part with the strictest effect that runs in it. */
function segments({ provisions }: Instrument): Segment[] {
  const boundaries = provisions.flatMap(({ applies: { from, until } }) =>
    until === undefined ? [from] : [from, until],
  );
  const cuts = [...new Map(boundaries.map((instant) => [epoch(instant), instant])).values()].sort(
    (a, b) => epoch(a) - epoch(b),
  );
  return cuts.flatMap((from, index) => {
    const running = provisions.filter(({ applies }) => contains(applies, from)).map(({ effect }) => effect);
    const effect = EFFECTS.find((each) => running.includes(each));
    return effect === undefined ? [] : [{ effect, from, until: cuts[index + 1] }];
  });
}

/** An open bar ends where our knowledge ends, on the day of the rules. */
function bar({ effect, from, until }: Segment, known: number, top: number): string {
  const left = across(epoch(from));
  const right = across(until === undefined ? Math.max(known, epoch(from)) : epoch(until));
  const width = Math.max(2, right - left).toFixed(1);
  const when = until === undefined ? `since ${from}` : `${from} to ${until}`;
  return (
    `<rect x="${left.toFixed(1)}" y="${top + 3}" width="${width}" height="${ROW - 7}" fill="${COLOURS[effect]}">` +
    `<title>${effect}, ${when}</title></rect>`
  );
}

function years(height: number): string[] {
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => {
    const x = LABEL + index * YEAR;
    const line = `<line class="year" x1="${x}" y1="${HEAD - 4}" x2="${x}" y2="${height - FOOT}"/>`;
    return `${line}<text x="${x + 3}" y="${HEAD - 8}">${FIRST_YEAR + index}</text>`;
  });
}

function legend(): string[] {
  return EFFECTS.map((effect, index) => {
    const x = 8 + index * 110;
    return `<rect x="${x}" y="8" width="12" height="11" fill="${COLOURS[effect]}"/><text x="${x + 17}" y="18">${effect}</text>`;
  });
}

function across(time: number): number {
  const first = epoch(parseInstant(`${FIRST_YEAR}-01-01T00:00:00Z`));
  const last = epoch(parseInstant(`${LAST_YEAR + 1}-01-01T00:00:00Z`));
  const share = Math.min(1, Math.max(0, (time - first) / (last - first)));
  return LABEL + share * (LAST_YEAR - FIRST_YEAR + 1) * YEAR;
}

function start({ provisions }: Instrument): number {
  return Math.min(...provisions.map(({ applies }) => epoch(applies.from)));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
