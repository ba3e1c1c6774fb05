import { looksLikeHeader } from './columns.ts';
import { delimitedReader } from './delimited.ts';
import { separatorLine, sniffDialect } from './dialect.ts';
import type { ListFormat } from './list-reader.ts';
import type { Row, RowReader } from './row.ts';

/** More than this on one line is no sentence that a person wrote. */
const LONGEST_LINE = 16_384;

/**
 * How a text that somebody pasted is to be read. It is a table if its first line names columns; a quote, a mail or anything
 * else is read line by line, and no quotation mark or comma in it means anything.
 */
export function formatOfText(text: string): ListFormat {
  if (/^\s*\{/.test(text)) return 'json-lines';
  if (separatorLine(text) !== undefined) return 'delimited';
  const reader = delimitedReader(sniffDialect(text));
  const [first] = [...reader.push(text), ...reader.end()];
  return first !== undefined && first.cells.length > 1 && looksLikeHeader(first.cells) ? 'delimited' : 'lines';
}

/** Each line that is not blank is a row of one cell. */
export function linesReader(): RowReader {
  let rest = '';
  let line = 0;

  function rows(texts: readonly string[]): Row[] {
    return texts.flatMap((text): Row[] => {
      line += 1;
      const words = text.trim();
      if (words === '') return [];
      return words.length > LONGEST_LINE
        ? [{ line, cells: [words.slice(0, 200)], problem: 'too-long' }]
        : [{ line, cells: [words] }];
    });
  }

  return {
    push(text) {
      const pieces = (rest + text).split(/\r\n|\n|\r(?!$)/);
      rest = pieces.pop() ?? '';
      return rows(pieces);
    },
    end() {
      const last = rest === '' ? [] : rows([rest]);
      rest = '';
      return last;
    },
  };
}
