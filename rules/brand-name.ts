import brand from './catalogue/brand.json' with { type: 'json' };
import { folded } from './fold.ts';

/** How a text names the brand. */
export interface BrandNaming {
  /**
   * `name`: the brand, rightly written. `misspelt`: a known misspelling. `weak`: a clipping that counts only beside a
   * product word.
   */
  how: 'name' | 'misspelt' | 'weak';
  /** Positions in the folded text at which the brand stands, and where each ends. */
  at: readonly { from: number; to: number }[];
}

/** A word of the folded text that may be the brand. */
interface Candidate {
  word: string;
  from: number;
}

const fold = (text: string) => folded(text).trim();
const setOf = (...lists: readonly (readonly string[])[]) => new Set(lists.flat().map(fold));

let tables:
  | {
      names: ReadonlySet<string>;
      misspelt: ReadonlySet<string>;
      weak: ReadonlySet<string>;
      firstNames: ReadonlySet<string>;
      unspaced: readonly string[];
      prefixes: readonly string[];
    }
  | undefined;

function brandTables() {
  tables ??= {
    names: setOf(brand.latin, brand.inflected, ...Object.values(brand.otherScripts)),
    misspelt: setOf(brand.misspelt.observed, brand.misspelt.plausible),
    weak: setOf(brand.weak),
    firstNames: setOf(brand.firstNames),
    unspaced: [...brand.unspaced, ...brand.misspelt.observed.filter((token) => /[\u3040-\u30ff]/.test(token))].map(
      fold,
    ),
    prefixes: Object.values(brand.prefixes).flat().map(fold),
  };
  return tables;
}

/** An initial with its point before the brand, or the brand, a comma and a first name: a person's name on a book. */
const INITIAL = /(?:^|[^\p{L}])\p{Lu}\.\s*(?:\p{Lu}\.\s*)?(?:kaspersky|касперск(?:ий|ого|ому|им|ом|и))/iu;
const SURNAME_FIRST = /(?:kaspersky|касперский),\s*(\p{L}+)/iu;

/**
 * How a text names the brand, or `null` when it does not: as a whole word, in any script, and not as the surname of a
 * person ("Eugene Kaspersky", "K. Kaspersky", "Kaspersky, Natalya"). Near names such as "Kaspa" or "Kasparov" are other
 * words. Texts of a page are cut before they come here; work grows with their length alone.
 */
export function brandIn(text: string): BrandNaming | null {
  const { names, misspelt, weak, firstNames } = brandTables();
  if (isPersonal(text, firstNames)) return null;
  const found = new Map<BrandNaming['how'], { from: number; to: number }[]>();
  let previous = '';
  for (const { word, from } of wordsOf(folded(text))) {
    const how = howNamed(word, names, misspelt, weak);
    if (how !== null && !firstNames.has(previous)) {
      found.set(how, [...(found.get(how) ?? []), { from, to: from + word.length }]);
    }
    previous = word;
  }
  for (const how of ['name', 'misspelt', 'weak'] as const) {
    const at = found.get(how);
    if (at) return { how, at };
  }
  return null;
}

function isPersonal(text: string, firstNames: ReadonlySet<string>): boolean {
  if (INITIAL.test(text)) return true;
  const surnameFirst = SURNAME_FIRST.exec(text)?.[1];
  return surnameFirst !== undefined && firstNames.has(fold(surnameFirst));
}

function* wordsOf(text: string): Generator<Candidate> {
  let from = 1;
  for (const word of text.trim().split(' ')) {
    if (word !== '') yield { word, from };
    from += word.length + 1;
  }
}

function howNamed(
  word: string,
  names: ReadonlySet<string>,
  misspelt: ReadonlySet<string>,
  weak: ReadonlySet<string>,
): BrandNaming['how'] | null {
  if (names.has(word)) return 'name';
  if (misspelt.has(word)) return 'misspelt';
  if (weak.has(word)) return 'weak';
  const { unspaced, prefixes } = brandTables();
  if (unspaced.some((token) => word.includes(token))) return 'name';
  const bare = prefixes.find((prefix) => word.startsWith(prefix) && names.has(word.slice(prefix.length)));
  return bare === undefined ? null : 'name';
}
