import { barsOf } from '../chart.ts';
import { byStrictness } from '../judge-span.ts';
import type { ListReportProps } from '../ListReport.ts';
import { whereOf } from './csv.ts';

/** The report on a list as Markdown: the same totals, chart and rows as the page. */
export function listMarkdown({ totals, question, rules, words }: ListReportProps): string {
  const { text, number } = words;
  const figures = [
    ['list_rows', totals.rows],
    ['list_products', totals.products],
    ['list_for_person', totals.forPerson],
    ['list_unreadable', totals.unreadable],
  ] as const;
  const bars = barsOf(totals);
  const most = Math.max(...bars.map(({ total }) => total), 1);
  return [
    `# ${text('list_title')}`,
    `${text('list_asked')}: ${plain(words.asked(question))}`,
    figures.map(([key, value]) => `- ${text(key)}: ${number(value)}`).join('\n'),
    totals.products === 0 ? text('list_none') : '',
    section(
      text('list_by_status'),
      table(
        [],
        [...totals.byStatus]
          .sort(([a], [b]) => byStrictness(a, b))
          .map(([status, value]) => [words.status(status), number(value)]),
      ),
    ),
    section(
      text('list_by_product'),
      table(
        [],
        [...totals.byProduct].sort(([, a], [, b]) => b - a).map(([product, value]) => [product, number(value)]),
      ),
    ),
    section(
      text('list_by_month'),
      table(
        [],
        bars.map(({ period, total, parts }) => [
          words.month(period),
          '█'.repeat(Math.max(1, Math.round((total / most) * 30))),
          parts.map(({ status, count }) => `${words.status(status)} ${number(count)}`).join(', '),
        ]),
      ),
    ),
    section(
      text('list_needs_person'),
      table(
        [
          text('list_line'),
          text('list_text'),
          text('list_product'),
          text('list_status'),
          text('list_date'),
          text('list_why'),
        ],
        totals.listed.map((row) => [
          whereOf(row),
          row.text,
          row.kind === 'product' ? row.productName : '',
          row.kind === 'product' ? words.status(row.status) : '',
          row.kind === 'product' ? row.date.text || words.day(row.date.from) : '',
          words.person(row.person),
        ]),
      ),
    ),
    totals.forPerson > totals.listed.length ? words.firstOnly(totals.listed.length) : '',
    section(
      text('list_sources'),
      [...totals.citations].map(([label, url]) => `- ${plain(label)}: <${url}>`).join('\n'),
    ),
    text('list_day_note'),
    `${text('record_rules')}: ${words.day(rules.revision)} · SHA-256 \`${rules.digest}\``,
    text('disclaimer'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function section(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const width = rows[0]?.length ?? 0;
  const head = heads.length > 0 ? heads : Array.from({ length: width }, () => ' ');
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(width)}`, ...rows.map(line)].join('\n');
}

/** Text in a cell: what Markdown or HTML would take for its own is shown as it is. */
function plain(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|#!]/g, '\\$&');
}
