/** What can be wrong with a row as written. */
export type RowProblem = 'quote' | 'json' | 'not-an-object' | 'too-long';

/** One record of a list, as it stands in the file. */
export interface Row {
  /** The sheet of a workbook with several; lines count from 1 on each. */
  sheet?: string;
  /** The physical line on which the record starts, counted from 1. */
  line: number;
  cells: readonly string[];
  /** Present when the row could not be read as written; `cells` then holds what could be saved. */
  problem?: RowProblem;
}

/** Reads text that arrives in pieces; a row is handed over as soon as it is complete. */
export interface RowReader {
  push(text: string): Row[];
  /** Call once, after the last piece. */
  end(): Row[];
}
