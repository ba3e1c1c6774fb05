import Papa from 'papaparse';

/** How a delimited file separates its fields and lines. */
export interface Dialect {
  delimiter: string;
  newline: '\n' | '\r';
}

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * The dialect of a delimited text. A first line `sep=;`, as spreadsheets write it, decides; else the separator that cuts
 * the first lines into the most even columns; a comma if none does.
 * @param sample the first characters of the text, without byte order mark
 */
export function sniffDialect(sample: string): Dialect {
  // Old Macintosh line ends, only when there is no other; "\r\n" is read as "\n" with a trailing "\r".
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  const named = separatorLine(sample);
  if (named) return { delimiter: named, newline };
  // Whole lines only, and no blank one at the end: it would count as a line of one column.
  const wholeLines = sample.slice(0, sample.lastIndexOf(newline) + 1).trimEnd() || sample;
  const { meta } = Papa.parse<string[]>(wholeLines, { delimitersToGuess: DELIMITERS, preview: 50, newline });
  return { delimiter: DELIMITERS.includes(meta.delimiter) ? meta.delimiter : ',', newline };
}

/** The separator that a first line "sep=…" names. */
export function separatorLine(text: string): string | undefined {
  return /^sep=([,;|\t])\r?(?:\n|$)/i.exec(text)?.[1];
}
