import { type ComponentChild, type ComponentChildren, h } from 'preact';
import type { Day } from '../../rules/instant.ts';
import type { RowAnswer } from './answer.ts';
import type { ListQuestion } from './assess-row.ts';
import { type Bar, barsOf } from './chart.ts';
import { byStrictness } from './judge-span.ts';
import type { ListWords } from './list-words.ts';
import { whereOf } from './out/csv.ts';
import type { Totals } from './totals.ts';

/*
 * Written without JSX: the command line runs this file as it stands, in plain Node.
 */

/** What a report on a list shows. */
export interface ListReportProps {
  totals: Totals;
  question: ListQuestion;
  rules: { revision: Day; digest: string };
  words: ListWords;
  /** Recognised rows to show besides; the command line shows them in its other outputs. */
  rows?: readonly RowAnswer[];
}

/** Totals, chart, the rows that need a person, and the texts that decide. */
export function ListReport({ totals, question, rules, words, rows }: ListReportProps): ComponentChild {
  const { text, number } = words;
  const figures = [
    ['list_rows', totals.rows],
    ['list_products', totals.products],
    ['list_for_person', totals.forPerson],
    ['list_unreadable', totals.unreadable],
  ] as const;
  return h('article', { class: 'list-report' }, [
    h('p', { class: 'asked' }, `${text('list_asked')}: ${words.asked(question)}`),
    h(
      'dl',
      { class: 'figures' },
      figures.map(([key, value]) => h('div', { key }, [h('dt', null, text(key)), h('dd', null, number(value))])),
    ),
    totals.products === 0 ? h('p', null, text('list_none')) : h(Breakdown, { totals, words }),
    rows && rows.length > 0 ? h(RowTable, { title: text('list_found'), rows, words, of: totals.products }) : null,
    totals.listed.length > 0
      ? h(RowTable, { title: text('list_needs_person'), rows: totals.listed, words, of: totals.forPerson })
      : null,
    totals.citations.size > 0 ? h(Sources, { totals, words }) : null,
    h('p', { class: 'small' }, text('list_day_note')),
    h('p', { class: 'small' }, `${text('record_rules')}: ${words.day(rules.revision)} · SHA-256 ${rules.digest}`),
    h('p', { class: 'small' }, text('disclaimer')),
  ]);
}

function Breakdown({ totals, words }: Pick<ListReportProps, 'totals' | 'words'>): ComponentChild {
  const { text, number } = words;
  const statuses = [...totals.byStatus].sort(([a], [b]) => byStrictness(a, b));
  const products = [...totals.byProduct].sort(([, a], [, b]) => b - a);
  return h('div', { class: 'breakdown' }, [
    h('section', null, [
      h('h2', null, text('list_by_status')),
      h(
        'table',
        null,
        h(
          'tbody',
          null,
          statuses.map(([status, value]) =>
            h('tr', { key: status }, [
              h('th', { scope: 'row' }, [h('span', { class: `swatch status-${status}` }), ' ', words.status(status)]),
              h('td', { class: 'number' }, number(value)),
            ]),
          ),
        ),
      ),
    ]),
    h('section', null, [
      h('h2', null, text('list_by_product')),
      h(
        'table',
        null,
        h(
          'tbody',
          null,
          products.map(([product, value]) =>
            h('tr', { key: product }, [
              h('th', { scope: 'row' }, product),
              h('td', { class: 'number' }, number(value)),
            ]),
          ),
        ),
      ),
    ]),
    h('section', { class: 'wide' }, [
      h('h2', null, text('list_by_month')),
      h(Scroller, { title: text('list_by_month') }, h(Chart, { bars: barsOf(totals), words })),
    ]),
  ]);
}

/** Whoever has only a keyboard must be able to scroll what is wider than the window. */
function Scroller({ title, children }: { title: string; children?: ComponentChildren }): ComponentChild {
  return h('div', { class: 'scroll', role: 'region', 'aria-label': title, tabIndex: 0 }, children);
}

const ROW = 22;
const LABEL = 90;
const LONGEST = 420;

/** Horizontal bars, one a period, each part labelled with its number: readable without colour. */
function Chart({ bars, words }: { bars: readonly Bar[]; words: ListWords }): ComponentChild {
  const most = Math.max(...bars.map(({ total }) => total), 1);
  const height = bars.length * ROW + 4;
  const said = bars.map(
    ({ period, parts }) =>
      `${words.month(period)}: ${parts.map(({ status, count }) => `${words.status(status)} ${count}`).join(', ')}`,
  );
  return h(
    'svg',
    { class: 'chart', viewBox: `0 0 ${LABEL + LONGEST + 60} ${height}`, role: 'img', 'aria-label': said.join('; ') },
    bars.map((bar, at) => h(BarLine, { key: bar.period, bar, most, top: at * ROW, words })),
  );
}

function BarLine({ bar, most, top, words }: { bar: Bar; most: number; top: number; words: ListWords }): ComponentChild {
  let left = LABEL;
  const parts = bar.parts.map(({ status, count }) => {
    const width = Math.max(2, (count / most) * LONGEST);
    const part = h('g', { key: status }, [
      h('rect', { class: `status-${status}`, x: left, y: top + 3, width, height: ROW - 6 }),
      width > 26
        ? h('text', { class: 'inside', x: left + width / 2, y: top + 15, 'text-anchor': 'middle' }, words.number(count))
        : null,
      h('title', null, `${words.status(status)}: ${words.number(count)}`),
    ]);
    left += width;
    return part;
  });
  return h('g', null, [
    h('text', { x: LABEL - 8, y: top + 15, 'text-anchor': 'end' }, words.month(bar.period)),
    ...parts,
    h('text', { x: left + 6, y: top + 15 }, words.number(bar.total)),
  ]);
}

function RowTable({
  title,
  rows,
  words,
  of,
}: {
  title: string;
  rows: readonly RowAnswer[];
  words: ListWords;
  of?: number;
}): ComponentChild {
  const { text } = words;
  const heads = ['list_line', 'list_text', 'list_product', 'list_status', 'list_date', 'list_why'] as const;
  return h('section', null, [
    h('h2', null, title),
    h(
      Scroller,
      { title },
      h('table', { class: 'rows' }, [
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            heads.map((key) => h('th', { key, scope: 'col' }, text(key))),
          ),
        ),
        h(
          'tbody',
          null,
          rows.map((row) => h(RowLine, { key: whereOf(row), row, words })),
        ),
      ]),
    ),
    of !== undefined && of > rows.length ? h('p', { class: 'small' }, words.firstOnly(rows.length)) : null,
  ]);
}

function RowLine({ row, words }: { row: RowAnswer; words: ListWords }): ComponentChild {
  const product = row.kind === 'product' ? row : undefined;
  return h('tr', null, [
    h('td', { class: 'number' }, whereOf(row)),
    h('td', { dir: 'auto' }, row.id ? `${row.id} · ${row.text}` : row.text),
    h('td', null, product?.productName ?? ''),
    h(
      'td',
      null,
      product ? [h('span', { class: `swatch status-${product.status}` }), ' ', words.status(product.status)] : '',
    ),
    h('td', null, product ? dates(product.date, words) : ''),
    h('td', null, words.person(row.person)),
  ]);
}

function dates({ from, to, reading }: { from: string; to: string; reading: string }, words: ListWords): string {
  if (reading !== 'either') return words.day(from);
  return `${words.day(from)} / ${words.day(to)}`;
}

function Sources({ totals, words }: Pick<ListReportProps, 'totals' | 'words'>): ComponentChild {
  return h('section', null, [
    h('h2', null, words.text('list_sources')),
    h(
      'ul',
      { class: 'sources' },
      [...totals.citations].map(([label, url]) =>
        h('li', { key: label }, [label, ' ', h('a', { href: url, rel: 'noreferrer' }, url)]),
      ),
    ),
  ]);
}
