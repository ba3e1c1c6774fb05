/** A page of hostile size or shape around one plain offer, all of our own making. */
export interface BulkyPage {
  /** In words that follow "an offer with". */
  has: string;
  /** The page's text in pieces, each so many times: a test may put it together where it is read. */
  pieces: readonly (readonly [text: string, times: number])[];
}

const TITLE = 'Kaspersky Plus, 3 devices, 1 year';
const OFFER = `<h1>${TITLE}</h1><p>$ 24.99 <button class="add-to-cart">Add to cart</button></p>`;
const HEAD = `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body>${OFFER}`;
const DATA = '<script type="application/ld+json">';

const page = (has: string, ...bulk: BulkyPage['pieces']): BulkyPage => ({ has, pieces: [[HEAD, 1], ...bulk] });
const once = (text: string) => [text, 1] as const;
const nested = (times: number) =>
  [
    ['[', times],
    [']', times],
  ] as const;

export const BULKY_PAGES: readonly BulkyPage[] = [
  page('fifty thousand scripts of data', [`${DATA}{"@type":"Product","name":"Kaspersky"}</script>`, 50_000]),
  page('a text of ten million characters', once('<p>'), ['Kaspersky ', 1_000_000]),
  page('a heading of ten million characters', once('<h2>'), ['Kaspersky ', 1_000_000]),
  page('data of ten million characters', once(`${DATA}"`), ['Kaspersky ', 1_000_000], once('"</script>')),
  page('data nested deeper than a stack', once(DATA), ...nested(20_000), once('</script>')),
  page('a type nested deeper than a stack', once(`${DATA}{"@type":`), ...nested(20_000), once('}</script>')),
  page('a type that is no text', once(`${DATA}{"@type":{"toString":1,"valueOf":1}}</script>`)),
  {
    has: 'a title of a million characters',
    pieces: [
      [`<!doctype html><html lang="en"><head><title>${TITLE} `, 1],
      ['x', 1_000_000],
      [`</title><body>${OFFER}`, 1],
    ],
  },
  page('a hundred thousand paragraphs', ['<p>Kaspersky</p>', 100_000]),
  page('fifty thousand names beside each other', ['<b>Kaspersky</b>', 50_000]),
  page('fifty thousand lines behind much nothing', once('<div>'), [' ', 500], ['Kaspersky<br>', 50_000]),
  page('a class of ten million characters', once('<p class="'), ['prise ', 1_700_000], once('">1</p>')),
  page('names nested twenty thousand deep', ['<b>Kaspersky ', 20_000]),
  page('blocks nested twenty thousand deep', ['<div class="sidebar">Kaspersky ', 20_000]),
  page('paths in paths, and nothing in them', ['<nav class="breadcrumb">', 400], ['<i></i>', 50_000]),
];
