/**
 * How much of a page is read and reported, whatever the page's size. The reader stops at these numbers and the
 * background refuses a report that exceeds them, so neither a hostile page nor a broken one costs more than this.
 */
export const LIMITS = {
  /** Nodes of the page visited by one reading. */
  nodes: 30_000,
  /** Characters of visible text looked at. */
  characters: 600_000,
  /** JSON-LD scripts parsed, and characters of them all together. */
  scripts: 24,
  scriptCharacters: 600_000,
  /** Values visited inside one parsed script, and how deep. */
  values: 4_000,
  depth: 16,
  /** Longest texts kept: an address, a title or name, a control's label. */
  address: 2_048,
  text: 240,
  label: 60,
  /** Most entries kept of each kind. */
  headings: 60,
  breadcrumbs: 16,
  records: 60,
  types: 40,
  mentions: 80,
  controls: 120,
  fields: 24,
} as const;
