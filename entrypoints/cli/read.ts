import { readFile } from 'node:fs/promises';
import { read } from '../../components/page/read.ts';
import { written } from '../../components/situation/written.ts';
import { evidenceOf } from '../../rules/bare-evidence.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import type { Evidence } from '../../rules/evidence.ts';
import { LIMITS } from '../../rules/evidence-limits.ts';
import { recognise } from '../../rules/recognise.ts';
import type { Recognition } from '../../rules/recognition.ts';
import { BadUsage, type Terminal } from './command.ts';
import { documentOf } from './document.ts';
import { answerLines } from './ndjson.ts';
import { readOptions } from './options.ts';
import { tellRecognition } from './read-text.ts';

export const usage = `caveat read PAGE.html --url URL [--json]
caveat read --ndjson < pages.ndjson

Says what a page offers, of which product and class, on what kind of page, and for which reasons. Nothing is fetched:
the page is a file, and the address says where it comes from.

  --url      the address that the saved page stands for
  --json     one JSON object instead of text
  --ndjson   one page a line on standard input, {"id","url","title","brand","html","file"}; only the url is needed;
             one answer a line, {"id","kind","behaviour","product","productClass","lawClass","page","seller",
             "certainty","because"} or {"id","error"}`;

/** A page as a line names it: by its address, and by whatever else is known of it. */
interface PageCase {
  url: string;
  title: string;
  brand: string;
  html: string | undefined;
}

/** Recognises one saved page, or one page a line from standard input. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, switches, words } = readOptions(args, { values: ['url'], switches: ['json', 'ndjson'], words: true });
  if (switches.has('ndjson')) {
    if (values.url !== undefined || words.length > 0) {
      throw new BadUsage('--ndjson stands alone: each line says for itself which page it means.');
    }
    await answerLines(terminal, async (line) => answerTo(recognise(evidenceIn(await readPage(line)), CATALOGUE)));
    return 0;
  }
  const [file, stray] = words;
  if (file === undefined) throw new BadUsage('Which page? Name the file, as: caveat read page.html --url https://…');
  if (stray !== undefined)
    throw new BadUsage(`One page at a time: "${stray}" is one too many. For many there is --ndjson.`);
  if (values.url === undefined) throw new BadUsage('--url is missing: an offer is told by its address too.');
  const html = await readFileOrExplain(file);
  const recognition = recognise(evidenceIn({ url: values.url, title: '', brand: '', html }), CATALOGUE);
  const text = switches.has('json') ? JSON.stringify(answerTo(recognition), null, 2) : tellRecognition(recognition);
  await terminal.print(`${text}\n`);
  return 0;
}

/** @throws Error naming the field that is missing, wrong or cannot be read */
async function readPage(line: Readonly<Record<string, unknown>>): Promise<PageCase> {
  const text = (field: string) => {
    const value = line[field];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') throw new Error(`${field} must be a text, not ${written(value)}.`);
    return value;
  };
  const url = text('url');
  if (url === undefined) throw new Error('url is missing.');
  const file = text('file');
  const html = text('html') ?? (file === undefined ? undefined : await readFileOrExplain(file));
  return { url, title: text('title') ?? '', brand: text('brand') ?? '', html };
}

async function readFileOrExplain(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new BadUsage(`"${file}" cannot be read (${code}): give the path of a saved page.`);
  }
}

/** What a page says; what the line says besides fills the gaps. */
function evidenceIn({ url, title, brand, html }: PageCase): Evidence {
  if (html === undefined) return evidenceOf(url, title, brand);
  const evidence = read(documentOf(html), url);
  return {
    ...evidence,
    title: evidence.title || title.slice(0, LIMITS.text),
    meta: { ...evidence.meta, brand: evidence.meta.brand || brand.slice(0, LIMITS.text) },
  };
}

function answerTo(recognition: Recognition): Readonly<Record<string, unknown>> {
  const { kind, behaviour, page, seller, because } = recognition;
  const known = recognition.kind === 'product' ? recognition : undefined;
  return {
    kind,
    behaviour,
    product: known?.product ?? null,
    productClass: known?.productClass ?? null,
    lawClass: known?.lawClass ?? null,
    page,
    seller,
    certainty: known?.certainty ?? null,
    because,
  };
}
