/** How much longer than English a translation may be. */
const GROWTH = 0.6;

/**
 * A copy of a value whose texts are sixty per cent longer, as translations can be.
 *
 * @param fields names of the properties whose texts grow; without them, every text does.
 */
export function lengthened<T>(value: T, fields?: readonly string[]): T {
  return grown(value, fields, fields === undefined) as T;
}

function grown(value: unknown, fields: readonly string[] | undefined, applies: boolean): unknown {
  if (typeof value === 'string') return applies ? longer(value) : value;
  if (Array.isArray(value)) return value.map((entry) => grown(entry, fields, applies));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, grown(entry, fields, fields?.includes(name) ?? true)]),
  );
}

/** Words of the text once more, with accents that show that they were added. */
function longer(text: string): string {
  const extra = text
    .slice(0, Math.ceil(text.length * GROWTH))
    .replaceAll(/[aeiou]/g, (vowel) => ACCENTED[vowel] ?? vowel);
  return `${text} ${extra}`;
}

const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };
