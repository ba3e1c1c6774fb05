import { CATALOGUE_FILES, type CatalogueFolder } from '../catalogue-folder.ts';
import type { Check, Complaint } from '../check.ts';

const FILE = CATALOGUE_FILES.codes;

export const codesFit: Check<CatalogueFolder> = {
  name: 'codes-fit',
  why: '“KL” and four digits are flights, tariffs and pupils: the grammar must find every real code, and only those.',
  severity: 'error',
  *run({ codes, products }) {
    if (codes === undefined) return;
    const { strict, loose, examples, letters, recalledLetters, families } = codes;
    yield* examplesFit('strict', examples.strict, new RegExp(strict), true);
    yield* examplesFit('looseOnly', examples.looseOnly, new RegExp(loose), true);
    yield* examplesFit('looseOnly', examples.looseOnly, new RegExp(strict), false);
    yield* examplesFit('never', examples.never, new RegExp(strict), false);
    const known = new Set(
      Object.entries(letters).flatMap(([place, list]) => Object.keys(list).map((it) => `${place} ${it}`)),
    );
    for (const [index, letter] of recalledLetters.entries()) {
      if (known.has(letter)) continue;
      yield complaint(`recalledLetters[${index}]`, `"${letter}" is no letter of the grammar`, 'write it as "region A"');
    }
    if (products === undefined) return;
    for (const [digits, { product }] of Object.entries(families)) {
      const line = products.products.find(({ id }) => id === product);
      if (line === undefined) {
        yield complaint(`families.${digits}`, `there is no product "${product}"`, 'name a product of products.json');
      } else if (!line.codes?.includes(`KL${digits}`)) {
        yield complaint(
          `families.${digits}`,
          `"${product}" does not list KL${digits}`,
          `add it to the codes of "${product}"`,
        );
      }
    }
    for (const { id, codes: own = [] } of products.products) {
      for (const family of own) {
        if (families[family.slice(2)]?.product === id) continue;
        yield complaint(
          `families.${family.slice(2)}`,
          `"${id}" lists ${family} and the families do not`,
          'add it, or take it out there',
        );
      }
    }
  },
};

function* examplesFit(field: string, texts: readonly string[], grammar: RegExp, due: boolean): Generator<Complaint> {
  for (const [index, text] of texts.entries()) {
    if (grammar.test(text) === due) continue;
    const what = due ? `"${text}" is not found by its grammar` : `"${text}" is taken for a code`;
    yield complaint(`examples.${field}[${index}]`, what, 'mend the expression, or move the example');
  }
}

const complaint = (field: string, what: string, mend: string): Complaint => ({ file: FILE, field, what, mend });
