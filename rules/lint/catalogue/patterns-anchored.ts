import type { CatalogueFolder } from '../catalogue-folder.ts';
import type { Check } from '../check.ts';
import { patternsOf } from './patterns.ts';

/** Each alternative of the outermost level must begin where something begins: the path, a segment, a parameter, a file. */
const BEGINS = /^(?:\^|\/|\\\/|\[\?&\]|\[&\?\]|\\\?|\[\/\?|\(\?:\^|\(\?<=|[-_.]|\\\.)/;

export const patternsAnchored: Check<CatalogueFolder> = {
  name: 'patterns-anchored',
  why: 'A pattern that may begin anywhere finds “cart” in “cartridge” and “buy” in “buyer’s guide”.',
  severity: 'error',
  *run({ sellers }) {
    for (const { pattern, field, file } of patternsOf(sellers)) {
      const loose = alternatives(pattern.re).find((part) => !BEGINS.test(part));
      if (loose === undefined) continue;
      const mend = 'begin it with ^, with the / of a segment or with [?&] of a parameter';
      yield { file, field: `${field}.re`, what: `"${loose}" may begin in the middle of a word`, mend };
    }
  },
};

/** The alternatives of the outermost level: "^/a(?:b|c)|^/d" has two. */
function alternatives(source: string): string[] {
  const parts = [''];
  let depth = 0;
  let inClass = false;
  for (const [token] of source.matchAll(/\\.|[\s\S]/g)) {
    if (token === '[') inClass = true;
    else if (token === ']') inClass = false;
    else if (!inClass && token === '(') depth += 1;
    else if (!inClass && token === ')') depth -= 1;
    if (token === '|' && depth === 0 && !inClass) parts.push('');
    else parts.push((parts.pop() ?? '') + token);
  }
  return parts;
}
