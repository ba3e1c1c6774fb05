import { DESCRIBED, type DescribedKey } from './described.ts';

const TYPE_NAMES = { boolean: 'yes / no', text: 'text', list: 'list of texts' } as const;

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function row({ key, kind, title, description, example }: DescribedKey): string {
  const shown = JSON.stringify(example);
  const short = shown.length > 90 ? 'see below' : `\`${shown}\``;
  return `| \`${key}\` | ${TYPE_NAMES[kind]} | **${cell(title)}.** ${cell(description)} | ${cell(short)} |`;
}

/** The administrator's table of keys, in Markdown. */
export function keyTable(): string {
  return ['| Key | Type | What it does | Example |', '|---|---|---|---|', ...DESCRIBED.map(row)].join('\n');
}

const BEGIN = '<!-- policy-keys:begin (generated, do not edit: npm run policy:generate) -->';
const END = '<!-- policy-keys:end -->';

/** Puts the table between its two marks; a document without them is returned as it is. */
export function withKeyTable(document: string): string {
  const [before, rest] = document.split(BEGIN, 2);
  const after = rest?.split(END, 2)[1];
  return before === undefined || after === undefined
    ? document
    : `${before}${BEGIN}\n\n${keyTable()}\n\n${END}${after}`;
}
