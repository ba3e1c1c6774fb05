import { dayOf } from '../instant.ts';
import type { Check } from '../lint/check.ts';
import type { Book, Instrument, Provision } from '../schema/law.ts';
import { EFFECTS, type Effect } from '../schema/vocabulary.ts';

/** Effects that bind somebody; the others advise, state or leave out. */
const BINDING: ReadonlySet<Effect> = new Set(['prohibited', 'restricted']);

/** What binds whom, since when, by which text: one row a provision, place by place. */
export function bindingTable(book: Book): string {
  return provisionTable(book, (effect) => BINDING.has(effect));
}

/** What is unclear, warned of, stated as permitted or left out. */
export function otherTable(book: Book): string {
  return provisionTable(book, (effect) => !BINDING.has(effect));
}

/** Every boundary of every provision in the order of time: what starts, what ends. */
export function timelineTable(book: Book): string {
  const entries = book.instruments.flatMap((instrument) =>
    instrument.provisions.flatMap((provision) => {
      const { from, until } = provision.applies;
      const starts = { at: from, event: 'starts', instrument, provision };
      return until === undefined ? [starts] : [starts, { at: until, event: 'ends', instrument, provision }];
    }),
  );
  const rows = entries
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.event.localeCompare(b.event))
    .map(({ at, event, instrument, provision }) => [
      at,
      instrument.shortTitle,
      `${event}: ${provision.effect}`,
      acts(provision),
    ]);
  return table(['Instant', 'Instrument', 'What', 'Acts'], rows);
}

/** The places that were surveyed, and how. */
export function surveyTable(book: Book): string {
  const rows = [...book.jurisdictions.values()]
    .filter(({ surveyed }) => surveyed !== undefined)
    .map(({ id, name, surveyed }) => [id, name, surveyed?.depth ?? '', surveyed?.on ?? '', surveyed?.newest ?? '–']);
  return table(['Place', 'Name', 'How', 'Searched on', 'Newest text found'], rows);
}

/** What the lint asks, and why. */
export function checkTable(checks: readonly Pick<Check<never>, 'name' | 'why' | 'severity'>[]): string {
  return table(
    ['Check', 'Severity', 'Why'],
    checks.map(({ name, severity, why }) => [`\`${name}\``, severity, why]),
  );
}

function provisionTable(book: Book, chosen: (effect: Effect) => boolean): string {
  const rows = book.instruments
    .flatMap((instrument) => instrument.provisions.map((provision) => ({ instrument, provision })))
    .filter(({ provision }) => chosen(provision.effect))
    .toSorted((a, b) => compare(a.instrument, b.instrument) || rank(a.provision) - rank(b.provision))
    .map(({ instrument, provision }) => [
      instrument.jurisdiction,
      `${instrument.shortTitle}, \`${provision.id}\``,
      provision.addressee === 'none' ? 'nobody' : provision.addressee,
      `${provision.effect}: ${acts(provision)}`,
      term(provision),
      source(provision, book),
      instrument.verified.on,
    ]);
  return table(['Place', 'Provision', 'Governs', 'What', 'When', 'First source', 'Verified'], rows);
}

function term({ applies: { from, until } }: Provision): string {
  return until === undefined ? `since ${dayOf(from)}` : `${dayOf(from)} to ${dayOf(until)}`;
}

function acts(provision: Provision): string {
  return provision.acts.join(', ');
}

function source({ cites: [first] }: Provision, book: Book): string {
  const text = first && book.sources.get(first.source);
  return text === undefined ? '' : `[${text.citation}](${text.url})`;
}

function compare(a: Instrument, b: Instrument): number {
  return a.jurisdiction.localeCompare(b.jurisdiction) || a.issued.localeCompare(b.issued) || a.id.localeCompare(b.id);
}

function rank({ effect }: Provision): number {
  return EFFECTS.indexOf(effect);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
