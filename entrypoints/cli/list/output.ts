import { readFile } from 'node:fs/promises';
import type { RowAnswer } from '../../../components/list/answer.ts';
import type { ListReportProps } from '../../../components/list/ListReport.ts';
import { csvHeader, csvRow } from '../../../components/list/out/csv.ts';
import { listHtml } from '../../../components/list/out/html.ts';
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
  return listHtml(report, await readFile(new URL('../../../components/list/report.css', import.meta.url), 'utf8'));
}
