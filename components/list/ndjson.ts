import type { Row, RowReader } from './row.ts';

/** A line longer than this is not a record. */
const LONGEST_LINE = 1_048_576;

/** A reader of JSON lines, with the names of the columns met so far; the list only grows. */
export interface JsonLinesReader extends RowReader {
  columns: readonly string[];
}

/**
 * Reads NDJSON, one object a line. The objects need not have the same keys: a key met for the first time becomes a
 * further column. Nested objects give columns of the form "item.name".
 */
export function jsonLinesReader(): JsonLinesReader {
  const columns: string[] = [];
  const places = new Map<string, number>();
  let rest = '';
  let line = 0;

  function place(name: string): number {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, columns.length);
    columns.push(name);
    return columns.length - 1;
  }

  function fill(cells: string[], prefix: string, value: object): void {
    for (const [key, item] of Object.entries(value)) {
      const name = prefix + key;
      if (item !== null && typeof item === 'object' && !Array.isArray(item)) fill(cells, `${name}.`, item);
      else cells[place(name)] = item === null ? '' : typeof item === 'string' ? item : JSON.stringify(item);
    }
  }

  function read(text: string): Row | undefined {
    line += 1;
    if (text.trim() === '') return undefined;
    if (text.length > LONGEST_LINE) return { line, cells: [text.slice(0, 200)], problem: 'too-long' };
    const value = parsed(text);
    if (value === undefined) return { line, cells: [text], problem: 'json' };
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      return { line, cells: [text], problem: 'not-an-object' };
    }
    const cells: string[] = [];
    fill(cells, '', value);
    return { line, cells: Array.from(cells, (cell) => cell ?? '') };
  }

  function lines(texts: string[]): Row[] {
    return texts.map(read).filter((row) => row !== undefined);
  }

  return {
    columns,
    push(text) {
      const pieces = (rest + text).split('\n');
      rest = pieces.pop() ?? '';
      return lines(pieces);
    },
    end() {
      const rows = rest === '' ? [] : lines([rest]);
      rest = '';
      return rows;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
