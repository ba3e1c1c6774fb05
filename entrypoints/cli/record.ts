import { readFile } from 'node:fs/promises';
import { assess } from '../../components/assess.ts';
import { read } from '../../components/page/read.ts';
import { recordMarkdown } from '../../components/report/markdown.ts';
import { record } from '../../components/report/record.ts';
import { placeById, textIn } from '../../components/settings/text.ts';
import { BOOK } from '../../rules/book.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { formatInstant } from '../../rules/instant.ts';
import { BadUsage, sentenceOf, type Terminal } from './command.ts';
import { documentOf } from './document.ts';
import { type Options, readOptions } from './options.ts';
import { programVersion } from './program.ts';
import { readCase } from './situation.ts';
import { voiceOf } from './voice.ts';

export const usage = `caveat record PAGE.html --url URL --jurisdiction US [--audience us-business] [--at INSTANT] [--format json]

Makes one record of a saved page: what was recognised and why, the answers, the words, and every source, to be filed.
Nothing is fetched: the page is a file, and the address says where it comes from.

  --url           the address that the saved page stands for
  --jurisdiction  the place whose law is asked about, as in caveat status
  --audience      for whom the reader buys; left out, it is not known
  --at            the moment that is asked about; left out, it is now
  --format        json or markdown; left out, json
  --language      of the wording, as de or pt-BR; left out, English`;

/** Prints the record of one saved page. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, {
    values: ['url', 'jurisdiction', 'audience', 'at', 'format', 'language'],
    words: true,
  });
  const { values, words } = options;
  const [file, stray] = words;
  if (file === undefined)
    throw new BadUsage('Which page? Name the file, as: caveat record page.html --url https://… --jurisdiction US');
  if (stray !== undefined) throw new BadUsage(`One page at a time: "${stray}" is one too many.`);
  if (values.url === undefined) throw new BadUsage('--url is missing: a record says where the page was.');
  const { format = 'json', language = 'en', url } = values;
  if (format !== 'json' && format !== 'markdown')
    throw new BadUsage(`--format "${format}" is not known. Known are: json, markdown.`);
  const made = formatInstant(terminal.now(), -terminal.now().getTimezoneOffset());
  const { reader, at } = askerFrom(options, made);
  const voice = await voiceOf(language).catch((error: unknown) => {
    throw new BadUsage(sentenceOf(error));
  });
  const html = await readFile(file, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    throw new BadUsage(`"${file}" cannot be read (${code}): give the path of a saved page.`);
  });
  const evidence = read(documentOf(html), url);
  const assessment = assess(evidence, { reader, at, now: made, voice }, { book: BOOK, catalogue: CATALOGUE });
  const program = { name: 'Caveat', version: await programVersion() };
  const paper = record({ assessment, evidence, page: { url, title: evidence.title }, made, book: BOOK, program });
  await terminal.print(
    format === 'json'
      ? `${JSON.stringify(paper, null, 2)}\n`
      : recordMarkdown(paper, { text: textIn(voice), place: placeById(BOOK, voice) }),
  );
  return 0;
}

function askerFrom({ values }: Options, now: ReturnType<typeof formatInstant>) {
  try {
    const { situation } = readCase({ ...values, product: 'any', act: 'buy' }, now, BOOK);
    const { place, audience, at } = situation;
    const places = { value: [place], from: 'choice' as const };
    return { at, reader: { places, ...(audience && { audience: { value: audience, from: 'choice' as const } }) } };
  } catch (error) {
    throw new BadUsage(`--${sentenceOf(error)}`);
  }
}
