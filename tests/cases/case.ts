import { readdirSync, readFileSync } from 'node:fs';
import type { Ground } from '../../rules/schema/verdict.ts';

/** One case as a lawyer may write it: a question, the answer to expect, and why. */
export interface WrittenCase {
  id: string;
  why?: string;
  jurisdiction: string;
  /** Absent: not known for whom the reader acts. */
  audience?: string;
  product: string;
  act: string;
  at: string;
  status: string;
  /** All grounds, strictest first, as `effect INSTRUMENT#provision`; absent: not asserted. */
  grounds?: string[];
  conditional?: string[];
  nextChange?: string | null;
}

/** How a case writes a ground. */
export function writtenGround({ effect, instrument, provision }: Ground): string {
  return `${effect} ${instrument}#${provision}`;
}

const FOLDER = new URL('./', import.meta.url);

/** Every case of every file in this folder; the file's name comes first in the id, so that a failure can be found. */
export function writtenCases(): WrittenCase[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) =>
      (JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as WrittenCase[]).map((each) => ({
        ...each,
        id: `${file.slice(0, -'.json'.length)}: ${each.id}`,
      })),
    );
}
