import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Behaviour, OfferAct, PageKind } from '../../rules/recognition.ts';

/** What has to be recognised on a page, as the comment at its head says. */
export interface Expected {
  url: string;
  language: string;
  behaviour: Behaviour | Behaviour[];
  /** Null where no line is named. */
  product?: string | null;
  productClass?: string;
  lawClass?: string;
  page: PageKind | PageKind[];
  /** The seller's id, or null where nobody is listed; left out where it does not matter. */
  seller?: string | null;
  acts?: OfferAct[];
  traps: number[];
  template: string;
  why: string;
}

/** One page of this folder. */
export interface TestPage {
  /** Its path in the folder: "offers/de-…html". */
  file: string;
  expected: Expected;
  html: string;
}

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const HEAD = /<!-- page\n([\s\S]*?)\n-->/;

/** Every page of the folder, in the order of their names. */
export function testPages(): TestPage[] {
  const files = readdirSync(FOLDER, { recursive: true }).map((file) => String(file).replaceAll('\\', '/'));
  return files
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(FOLDER + file, 'utf8');
      return { file, expected: expectedOf(html, file), html };
    });
}

function expectedOf(html: string, file: string): Expected {
  const head = HEAD.exec(html)?.[1];
  if (head === undefined) throw new Error(`tests/pages/${file} has no comment that says what to expect.`);
  try {
    return JSON.parse(head) as Expected;
  } catch (error) {
    throw new Error(`The comment at the head of tests/pages/${file} is not JSON: ${error}`);
  }
}

/** Whether an answer is the expected one, or one of them. */
export function isAmong<T>(answer: T, expected: T | T[]): boolean {
  return [expected].flat().includes(answer);
}

/** Whether a page has to speak, loudly or quietly. */
export function speaks({ behaviour }: Expected): boolean {
  return ![behaviour].flat().includes('none');
}
