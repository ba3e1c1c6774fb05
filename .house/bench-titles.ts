import { readFileSync } from 'node:fs';
import { evidenceOf } from '../rules/bare-evidence.ts';
import { CATALOGUE } from '../rules/catalogue.ts';
import { recognise } from '../rules/recognise.ts';
import type { Recognition } from '../rules/recognition.ts';

/** A title and its address, and what they deserve: a line of `tests/recognise/titles.ndjson`. */
interface Titled {
  language: string;
  url: string;
  title: string;
  brand?: string;
  behaviour: string | string[];
  product?: string;
  page?: string;
}

interface Answered {
  titled: Titled;
  found: Recognition;
}

const TITLES = new URL('../tests/recognise/titles.ndjson', import.meta.url);

const wanted = ({ behaviour }: Titled) => [behaviour].flat();
const behaves = ({ titled, found }: Answered) => wanted(titled).includes(found.behaviour);
const named = ({ titled: { product }, found }: Answered) => found.kind === 'product' && found.product === product;

/** How often titles and addresses alone are answered as they deserve: together, by what they deserve, by language. */
export function reportTitles(): string {
  const lines = readFileSync(TITLES, 'utf8').trim().split('\n');
  const all = lines.map((line): Answered => {
    const titled: Titled = JSON.parse(line);
    return { titled, found: recognise(evidenceOf(titled.url, titled.title, titled.brand), CATALOGUE) };
  });
  const wrong = all.filter((each) => !behaves(each));
  return [
    `${'titles and addresses'.padEnd(22)} titles   behaviour   product       page`,
    row('all', all),
    '',
    ...by(all, ({ titled }) => wanted(titled).join(' or ')),
    '',
    ...by(all, ({ titled }) => titled.language),
    '',
    wrong.length === 0 ? 'no mistakes' : `${wrong.length} mistakes:`,
    ...wrong.map(
      ({ titled, found }) => `  ${wanted(titled).join(' or ')} answered with ${found.behaviour}: ${titled.title}`,
    ),
  ].join('\n');
}

function by(all: readonly Answered[], key: (each: Answered) => string): string[] {
  const groups = Map.groupBy(all, key);
  return [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([name, group]) => row(name, group));
}

function row(name: string, group: readonly Answered[]): string {
  const lined = group.filter(({ titled }) => titled.product !== undefined);
  const paged = group.filter(({ titled }) => titled.page !== undefined);
  const columns = [
    share(group.filter(behaves).length, group.length),
    share(lined.filter(named).length, lined.length),
    share(paged.filter(({ titled, found }) => found.page === titled.page).length, paged.length),
  ];
  return `${name.padEnd(22)} ${String(group.length).padStart(6)}   ${columns.map((it) => it.padStart(9)).join('  ')}`;
}

const share = (right: number, of: number) => (of === 0 ? '–' : `${right}/${of}`);
