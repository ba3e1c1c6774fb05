import names from './column-names.json' with { type: 'json' };

/** What a column is for. Several columns may describe a row; one date, one address and one identity are enough. */
export const ROLES = ['description', 'code', 'maker', 'date', 'address', 'id'] as const;
export type Role = (typeof ROLES)[number];

/** Columns by their place, from 0. */
export interface Columns {
  description: readonly number[];
  code: readonly number[];
  maker: readonly number[];
  date?: number;
  address?: number;
  id?: number;
  /** Whether a header named them; without one every column is read as description. */
  found: boolean;
}

const ROLE_OF = new Map(ROLES.flatMap((role) => names[role].map((name) => [plain(name), role] as const)));

/**
 * What the columns of a list are for, by their names in the header, in many languages; a name given by the caller wins.
 * @param header the first row
 * @param given column names, or numbers counted from 1, by role
 * @throws when a given column is not there, naming it and those that are
 */
export function findColumns(header: readonly string[], given: Partial<Record<Role, string>> = {}): Columns {
  const roles = header.map((name) => ROLE_OF.get(plain(name)));
  const places = (role: Role): number[] => {
    const named = given[role];
    if (named !== undefined) return [placeOf(named, header)];
    return roles.flatMap((found, at) => (found === role ? [at] : []));
  };
  const [description, code, maker] = [places('description'), places('code'), places('maker')];
  const single = (role: Role) => places(role).slice(0, 1);
  const [date, address, id] = [single('date'), single('address'), single('id')];
  const said = [description, code, maker, address].some((found) => found.length > 0);
  const used = new Set([...date, ...address, ...id]);
  return {
    // Nothing says where the goods stand: look everywhere rather than miss one.
    description: said ? description : header.map((_, at) => at).filter((at) => !used.has(at)),
    code,
    maker,
    ...(date[0] !== undefined && { date: date[0] }),
    ...(address[0] !== undefined && { address: address[0] }),
    ...(id[0] !== undefined && { id: id[0] }),
    found: said || date.length > 0,
  };
}

/** Whether a first row names columns, or is itself a row of the list. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => ROLE_OF.has(plain(cell)));
}

function placeOf(named: string, header: readonly string[]): number {
  const byName = header.findIndex((name) => plain(name) === plain(named));
  if (byName !== -1) return byName;
  const number = /^\d+$/.test(named) ? Number(named) - 1 : -1;
  if (number >= 0 && number < header.length) return number;
  throw new Error(`There is no column "${named}". The columns are: ${header.map((name) => `"${name}"`).join(', ')}.`);
}

/** Case, accents, punctuation and doubled spaces make no other name. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
