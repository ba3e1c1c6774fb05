/** Fields of the catalogue's files that only their writers, the lint and the published rules have a use for. */
const FOR_WRITERS: Readonly<Record<string, readonly string[]>> = {
  sellers: ['hits', 'misses', 'seen', 'note', 'offerSeen', 'says', 'why'],
  products: [
    'note',
    'confidence',
    'determination',
    'status',
    'codes',
    'files',
    'bisAppendix',
    'winget',
    'bestbuy',
    'amazon',
  ],
  'white-label': ['leads', 'evidence', 'confidence', 'kind', 'vendor', 'since', 'until', 'status', 'checked'],
  codes: ['examples', 'slug', 'recalledLetters'],
};

/**
 * A file of the catalogue without what the program never reads: examples of patterns, notes, states of knowledge. A
 * background that starts a hundred times a day should not parse them each time. The files themselves keep everything,
 * and so does the published `rules.json`. Takes the file's name without its ending, and its value.
 */
export function lean(file: string, value: unknown): unknown {
  const fields = new Set(FOR_WRITERS[file]);
  const rest = fields.size === 0 ? value : without(value, fields);
  return file === 'words' ? withoutLanguages(rest as WordsFile) : rest;
}

function without(value: unknown, fields: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((entry) => without(entry, fields));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !fields.has(key));
  return Object.fromEntries(kept.map(([key, entry]) => [key, without(entry, fields)]));
}

type Places = Record<string, Record<string, string[]>>;
interface WordsFile {
  asOf: string;
  languages: Record<string, Places>;
}

/** Words count in whatever language a page is; so one list of each sense does, without what languages share. */
function withoutLanguages({ asOf, languages }: WordsFile): WordsFile {
  const all: Places = {};
  for (const [place, senses] of Object.values(languages).flatMap((language) => Object.entries(language))) {
    for (const [sense, words] of Object.entries(senses)) {
      const known = all[place]?.[sense] ?? [];
      all[place] = { ...all[place], [sense]: [...new Set([...known, ...words])] };
    }
  }
  return { asOf, languages: { all } };
}
