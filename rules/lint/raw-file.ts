import type { Complaint } from './check.ts';

/** A data file as it stands on disk. */
export interface RawFile {
  /** Path within `rules/`, as "law/us/ndaa-1634.json". */
  file: string;
  text: string;
}

/** What a file holds; `undefined`, and a complaint more, when it is not JSON. */
export function readJson({ file, text }: RawFile, unreadable: Complaint[]): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    unreadable.push({
      file,
      field: '',
      what: `is not JSON: ${error instanceof Error ? error.message : String(error)}`,
      mend: 'look for a missing comma, quote or bracket near that place',
    });
    return undefined;
  }
}
