import type { Say } from './labels.ts';
import type { SpokenNotice } from './notice.ts';

/**
 * The text of a report about a wrong match, for the person to read, change and send, or not.
 *
 * @param page the page's address without its query and fragment, which may hold what is nobody's business.
 */
export function reportText(notice: SpokenNotice, page: string, say: Say): string {
  return [
    say('ui_report_body'),
    '',
    `${say('ui_report_page')}: ${page}`,
    `${say('ui_report_product')}: ${notice.product}`,
    `${say('ui_report_verdict')}: ${notice.headline}`,
    notice.details.rules,
    '',
    say('ui_why'),
    ...notice.details.why.map((reason) => `- ${reason}`),
  ].join('\n');
}

/** Opens the person's mail program with the text and no addressee: who gets it is theirs to say. */
export function mailAddress(subject: string, text: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}
