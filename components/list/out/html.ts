import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ListReport, type ListReportProps } from '../ListReport.ts';

/**
 * The report on a list as a page that stands alone: one file, which loads nothing.
 *
 * @param style the text of `report.css`; whoever calls knows how to read it
 */
export function listHtml(report: ListReportProps, style: string): string {
  const title = report.words.text('list_title');
  const document = h('html', { lang: report.words.lang, dir: report.words.dir }, [
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
