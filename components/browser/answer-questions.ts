import type * as v from 'valibot';
import { parseInstant } from '../../rules/instant.ts';
import { answered } from './answers.ts';
import { circumstances } from './circumstances.ts';
import { judgePage, subjectOf } from './desk.ts';
import type { Answer, QuestionSchema } from './messages.ts';
import { type PageRecord, pageOf } from './pages.ts';
import { storageTrouble } from './shelf.ts';

/**
 * What is known of a tab's page, concluded anew: as the law stands, or stood at the instant that is asked about.
 *
 * @returns undefined when the tab's page has said nothing: it is no listed shop, or its reader has not run.
 */
export async function answer(question: v.InferOutput<typeof QuestionSchema>): Promise<Answer | undefined> {
  const page = await pageOf(question.tab);
  if (page === undefined) return undefined;
  try {
    const at = question.at === undefined ? undefined : parseInstant(question.at);
    const assessment = judgePage(page, await circumstances(), at);
    const { notice } = assessment;
    const { hidden } = notice ? await answered(subjectOf(notice, page)) : { hidden: false };
    return {
      ...about(page),
      kind: 'assessed',
      assessment,
      evidence: page.evidence,
      hiddenByPage: notice !== undefined && page.hiddenByPage === notice.fingerprint,
      hidden,
    };
  } catch (reason) {
    return {
      ...about(page),
      kind: 'failed',
      failure: page.failure ?? String(reason),
      hiddenByPage: false,
      hidden: false,
    };
  }
}

function about({ url, title }: PageRecord) {
  const trouble = storageTrouble();
  return { url, title, ...(trouble !== undefined && { storageTrouble: trouble }) };
}
