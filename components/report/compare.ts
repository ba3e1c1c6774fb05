import type { Record } from './shapes/record.ts';

/** Which part of a record differs, gravest first: the answers, what they rest on, then how they are said. */
export const PARTS = [
  'verdicts',
  'recognition',
  'situation',
  'rules',
  'instruments',
  'wording',
  'program',
  'page',
] as const;
export type Part = (typeof PARTS)[number];

/** One place in which a record and what the engine says now are not the same. */
export interface Difference {
  part: Part;
  /** The way to it, readable: "US › buy › status". */
  where: string;
  /** As the record has it; absent: it has no such thing. */
  recorded?: string;
  /** As it is now; absent: there is no such thing now. */
  now?: string;
}

export interface Comparison {
  /** Nothing at all differs, but for the moment of making. */
  same: boolean;
  /** The answers, act by act, are the same, though something else may differ. */
  sameAnswers: boolean;
  differences: Difference[];
}

/** Holds a record against the record that the same evidence gives now. */
export function compare(recorded: Record, now: Record): Comparison {
  const differences = PARTS.flatMap((part) =>
    differ(recorded[part], now[part], []).map((found) => ({ part, ...found })),
  );
  return {
    same: differences.length === 0,
    sameAnswers: !differences.some(({ part }) => part === 'verdicts'),
    differences,
  };
}

type Found = Omit<Difference, 'part'>;

function differ(recorded: unknown, now: unknown, way: readonly string[]): Found[] {
  if (isBranch(recorded) && isBranch(now)) {
    const [before, after] = [entriesOf(recorded), entriesOf(now)];
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
      differ(before.get(key), after.get(key), [...way, key]),
    );
  }
  if (Object.is(recorded, now)) return [];
  return [
    {
      where: way.join(' › '),
      ...(recorded !== undefined && { recorded: written(recorded) }),
      ...(now !== undefined && { now: written(now) }),
    },
  ];
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Entries by name; those of a list by what tells them apart, so that one that is new does not shift all others. */
function entriesOf(branch: object): Map<string, unknown> {
  if (!Array.isArray(branch)) return new Map(Object.entries(branch));
  const entries = new Map<string, unknown>();
  for (const [at, entry] of branch.entries()) {
    const name = nameOf(entry) ?? String(at + 1);
    entries.set(entries.has(name) ? `${name} (${at + 1})` : name, entry);
  }
  return entries;
}

/** What a person would call an entry of a list. */
function nameOf(entry: unknown): string | undefined {
  if (!isBranch(entry)) return undefined;
  const { instrument, provision, act, question, id, situation, url } = entry as { [key: string]: unknown };
  if (typeof instrument === 'string' && typeof provision === 'string') return `${instrument}#${provision}`;
  if (isBranch(situation) && 'place' in situation) return String(situation.place);
  return [act, question, id, url].find((name) => typeof name === 'string');
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
