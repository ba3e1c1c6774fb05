import type * as v from 'valibot';
import { parseInstant } from '../../rules/instant.ts';
import { answered } from './answers.ts';
import { circumstances } from './circumstances.ts';
import { now } from './clock.ts';
import { judgePage } from './desk.ts';
import type { Answer, QuestionSchema } from './messages.ts';
import { pageOf } from './pages.ts';

/**
 * What is known of a tab's page, concluded anew: as the law stands, or stood at the instant that is asked about.
 *
 * @returns undefined when the tab's page has said nothing: it is no listed shop, or its reader has not run.
 */
export async function answer(question: v.InferOutput<typeof QuestionSchema>): Promise<Answer | undefined> {
  const page = await pageOf(question.tab);
  if (page === undefined) return undefined;
  const about = { url: page.url, title: page.title };
  try {
    const at = question.at === undefined ? now() : parseInstant(question.at);
    const assessment = judgePage(page, await circumstances(), at);
    const { notice } = assessment;
    return {
      ...about,
      kind: 'assessed',
      assessment,
      evidence: page.evidence,
      hiddenByPage: notice !== undefined && page.hiddenByPage === notice.fingerprint,
      hidden: notice !== undefined && (await answered(notice)).hidden,
    };
  } catch (reason) {
    return { ...about, kind: 'failed', failure: page.failure ?? String(reason), hiddenByPage: false, hidden: false };
  }
}
