import { readFile } from 'node:fs/promises';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { RowAnswer } from '../../../components/list/answer.ts';
import { ListReport, type ListReportProps } from '../../../components/list/ListReport.ts';
import { csvHeader, csvRow } from '../../../components/list/out/csv.ts';
import { listMarkdown } from '../../../components/list/out/markdown.ts';
import { jsonLine } from '../../../components/list/out/ndjson.ts';
import { SARIF_TAIL, type SarifTool, sarifHead, sarifResult } from '../../../components/list/out/sarif.ts';
import type { Row } from '../../../components/list/row.ts';

export const FORMATS = ['csv', 'ndjson', 'sarif', 'markdown', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** Turns answers into text, one at a time: nothing but the totals outlives a row. */
export interface Output {
  head(header: readonly string[]): string;
  row(answer: RowAnswer, row: Row): string;
  tail(report: ListReportProps): string | Promise<string>;
}

export function outputFor(format: Format, tool: SarifTool): Output {
  const nothing = () => '';
  switch (format) {
    case 'csv':
      // The mark tells spreadsheets that it is UTF-8.
      return { head: (header) => `\uFEFF${csvHeader(header)}`, row: csvRow, tail: nothing };
    case 'ndjson':
      return { head: nothing, row: jsonLine, tail: nothing };
    case 'sarif':
      return sarif(tool);
    case 'markdown':
      return { head: nothing, row: nothing, tail: listMarkdown };
    case 'html':
      return { head: nothing, row: nothing, tail: page };
    default:
      return format satisfies never;
  }
}

function sarif(tool: SarifTool): Output {
  let separator = '';
  return {
    head: () => sarifHead(tool),
    row(answer) {
      const result = sarifResult(answer, tool);
      if (result === undefined) return '';
      const text = separator + result;
      separator = ',\n';
      return text;
    },
    tail: () => SARIF_TAIL,
  };
}

async function page(report: ListReportProps): Promise<string> {
  const style = await readFile(new URL('../../../components/list/report.css', import.meta.url), 'utf8');
  const title = report.words.text('list_title');
  const document = h('html', { lang: report.words.lang }, [
    h('head', null, [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', null, title),
      h('style', null, style),
    ]),
    h('body', null, h('main', { class: 'list-report' }, [h('h1', null, title), h(ListReport, report)])),
  ]);
  return `<!doctype html>\n${renderToString(document)}\n`;
}
