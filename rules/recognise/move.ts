import { brandIn } from '../brand-name.ts';
import { CATALOGUE } from '../catalogue.ts';
import { folded, isUnspaced } from '../fold.ts';
import { namesCompetitor } from '../product-name.ts';
import words from './move-words.json' with { type: 'json' };

/** Whether a line moves to the brand or away from it: "Migration from X to Kaspersky", "Kaspersky replacement". */
export type Move = 'towards' | 'away';

/** What a word of a line does for a move. */
type Role = 'brand' | 'rival' | 'move' | 'to' | 'from' | 'instead' | 'arrow';

interface Told {
  role: Role;
  /** Its place among the words of the line. */
  at: number;
  word: string;
}

const ARROW = /(?:[-–—=]+|\s)>+|[→➔➜⇒»]/g;
const ARROW_WORD = 'zzarrow';

/** A preposition governs a brand within this many words: "from the old Kaspersky". */
const REACH = 3;
/** A noun of moving with neither preposition nor rival is about the brand within this many words: "Kaspersky replacement". */
const NEAR = 3;

/**
 * The direction in which a line moves, or `undefined` when it moves nowhere. Who replaces whom depends on who stands on
 * which side of which little word, so word lists alone cannot tell; this reads the words between the makers' names.
 */
export function moveOf(text: string): Move | undefined {
  if (isUnspaced(text)) return unspacedMove(text.replaceAll(' ', '').toLowerCase());
  // "De la" is "from" in Romanian, where "la" alone is "to".
  const line = folded(text.replace(ARROW, ` ${ARROW_WORD} `)).replaceAll(' de la ', ' de ');
  const told = rolesIn(line, brandIn(line)?.at.map(({ from }) => from) ?? []);
  const brands = told.filter(({ role }) => role === 'brand');
  const [brand] = brands;
  if (brand === undefined) return undefined;
  const rivals = told.filter(({ role }) => role === 'rival');
  const moves = told.filter(({ role }) => role === 'move');
  const before = told.filter(({ at }) => at < brand.at).at(-1);
  const next = rivals.find(({ at }) => at > brand.at);
  const between = next ? told.filter(({ at }) => at > brand.at && at < next.at) : [];
  const governed = before !== undefined && brand.at - before.at <= REACH ? before : undefined;

  if (moves.length === 0 && told.every(({ role }) => role !== 'instead')) {
    return withoutVerb(told, brand, governed, next);
  }
  const traded = rivals.some(({ at }) => at < brand.at) && moves.some(({ word }) => words.trade.includes(word));
  if (traded && governed !== undefined && words.tradedFor.includes(governed.word)) return 'towards';
  // "Replaces McAfee: Kaspersky …": whom the verb governs is the one that goes.
  const replaced = rivals.filter(({ at }) => at < brand.at).map(({ at }) => at - 1);
  if (moves.some(({ at, word }) => words.active.includes(word) && replaced.includes(at))) return 'towards';
  // "Kaspersky yerine ESET": where the little word stands behind what it governs.
  if (told.some(({ at, word }) => at === brand.at + 1 && words.insteadBehind.includes(word))) return 'away';
  if (governed?.role === 'instead' || governed?.role === 'from') return 'away';
  if (governed?.role === 'to' || governed?.role === 'arrow') return 'towards';
  if (next !== undefined) {
    if (between.some(({ role }) => role === 'to' || role === 'arrow')) return 'away';
    const [verb] = between;
    return verb !== undefined && (verb.role === 'instead' || words.active.includes(verb.word)) ? 'towards' : 'away';
  }
  if (governed?.role === 'move') return 'away';
  // "(replaces the box version)": the brand does it, and to nobody else.
  // "ESET uninstalled, Kaspersky sold instead".
  const late = told.some(({ role, at }) => role === 'instead' && at > brand.at);
  if (late) return rivals.length > 0 ? 'towards' : 'away';
  const near = moves.some(
    ({ at, word }) => Math.abs(at - brand.at) <= NEAR && !(at > brand.at && words.active.includes(word)),
  );
  return near ? 'away' : undefined;
}

/** No word of moving: only "from X to Y", or an arrow between two makers, says as much. */
function withoutVerb(
  told: readonly Told[],
  brand: Told,
  governed: Told | undefined,
  next: Told | undefined,
): Move | undefined {
  const between = next ? told.filter(({ at }) => at > brand.at && at < next.at) : [];
  if (between.some(({ role }) => role === 'arrow')) return 'away';
  if (governed === undefined) return undefined;
  if (governed.role === 'from' && between.some(({ role }) => role === 'to')) return 'away';
  const rival = told.filter(({ role, at }) => role === 'rival' && at < brand.at).at(-1);
  if (rival === undefined) return undefined;
  if (governed.role === 'arrow') return 'towards';
  const leaves = told.some(({ role, at }) => role === 'from' && rival.at - at === 1);
  const adjoins = governed.at > rival.at && governed.at - rival.at <= 2;
  if (words.plainTo.includes(governed.word) && (leaves || adjoins)) return 'towards';
  return words.plainFrom.includes(governed.word) ? 'away' : undefined;
}

/** Where words stand without spaces, particles tell: "…からESETへ移行", "…에서 V3로 전환". */
function unspacedMove(text: string): Move | undefined {
  const { behind, before } = words.unspacedFrom;
  const names = [...CATALOGUE.brand.unspaced, 'kaspersky'].filter((name) => text.includes(name));
  const leaves = (name: string) =>
    behind.some((particle) => text.includes(name + particle)) ||
    before.some((particle) => text.includes(particle + name));
  if (names.some(leaves)) return 'away';
  const arrives = (name: string) => words.unspacedTo.some((particle) => text.includes(particle + name));
  const comes = behind.some((particle) => text.includes(particle)) && namesCompetitor(folded(text));
  return names.some(arrives) || (names.length > 0 && comes) ? 'towards' : undefined;
}

const setOf = (list: readonly string[]) => new Set(list.map((word) => folded(word).trim()));

let lists: { to: ReadonlySet<string>; from: ReadonlySet<string>; instead: ReadonlySet<string> } | undefined;
let rivalNames: readonly string[] | undefined;

function rolesIn(line: string, brandsAt: readonly number[]): Told[] {
  lists ??= { to: setOf(words.to), from: setOf(words.from), instead: setOf(words.instead) };
  rivalNames ??= CATALOGUE.competitors.map((name) => folded(name));
  const { to, from, instead } = lists;
  const rivalsAt = new Set(rivalNames.flatMap((name) => placesOf(name, line)));
  const told: Told[] = [];
  let place = 1;
  for (const [at, word] of line.trim().split(' ').entries()) {
    const role = roleOf(word, place);
    if (role !== undefined) told.push({ role, at, word });
    place += word.length + 1;
  }
  return told;

  function roleOf(word: string, start: number): Role | undefined {
    if (brandsAt.includes(start)) return 'brand';
    if (rivalsAt.has(start)) return 'rival';
    if (word === ARROW_WORD) return 'arrow';
    if (instead.has(word)) return 'instead';
    if (to.has(word)) return 'to';
    if (from.has(word)) return 'from';
    return words.move.some((stem) => word.startsWith(stem)) ? 'move' : undefined;
  }
}

/** Where a folded name stands in a folded line. */
function placesOf(name: string, line: string): number[] {
  const places: number[] = [];
  for (let at = line.indexOf(name); at !== -1; at = line.indexOf(name, at + 1)) places.push(at + 1);
  return places;
}
