import { Asked } from './Asked.tsx';
import { Cited } from './Cited.tsx';
import type { Details } from './Details.tsx';
import { ToneIcon } from './Icon.tsx';
import type { Say } from './labels.ts';
import type { Citation, SpokenNotice } from './notice.ts';
import { Organisation } from './Organisation.tsx';
import { Prose } from './Prose.tsx';
import { Questions } from './Questions.tsx';
import type { Shortcuts } from './ShortcutList.tsx';
import { sourcesOf } from './sources.ts';

export interface NoticeBodyProps {
  notice: SpokenNotice;
  say: Say;
  /** Whether everything below the three answers is open. */
  details: boolean;
  /** What draws it; absent in a page into which that part is still to come. */
  Details?: typeof Details | undefined;
  /** The page's address as a report shows it. */
  page: string;
  /** The keys that lead to the notice; absent where it stands in a window of its own. */
  shortcuts?: Shortcuts;
  /** Names the container: see `aria-labelledby`. */
  headlineId: string;
  copy: (field: HTMLTextAreaElement) => void;
  /** Lets the reader replace what was assumed; absent where the controls for it stand beside the notice anyway. */
  change?: () => void;
}

/** The notice itself, the same in the page and in the toolbar's window: headline, who is bound, three answers. */
export function NoticeBody(props: NoticeBodyProps) {
  const { notice, say, details, Details, page, shortcuts, headlineId, copy, change } = props;
  const setting = { product: notice.product, sources: sourcesOf(notice), say };
  return (
    <>
      {notice.asked !== undefined && <Asked asked={notice.asked} setting={setting} />}
      <h2 id={headlineId} class="headline">
        <ToneIcon tone={notice.tone} />
        <span>
          <Prose text={notice.headline} product={notice.product} />
        </span>
      </h2>
      <p class="lead">
        <Cited statement={{ text: notice.lead, citations: decidingCitations(notice) }} setting={setting} />
      </p>
      {notice.about !== undefined && (
        <p class="about-page">
          <Prose text={notice.about} product={notice.product} />
        </p>
      )}
      {notice.organisation !== undefined && <Organisation organisation={notice.organisation} setting={setting} />}
      <Questions questions={notice.questions} sentences={details} setting={setting} />
      {notice.assumption !== undefined && (
        <p class="assumption">
          {notice.assumption}{' '}
          {change !== undefined && (
            <button type="button" class="inline" onClick={change}>
              {say('ui_assumption_change')}
            </button>
          )}
        </p>
      )}
      {details && Details !== undefined && (
        <Details notice={notice} setting={setting} page={page} shortcuts={shortcuts} copy={copy} />
      )}
    </>
  );
}

/** At a glance one or two footnote marks are enough; the details carry every source. */
const MOST_MARKS = 2;

/** What the lead rests on: the sources of the answer that made the notice what it is. */
function decidingCitations({ questions, status }: SpokenNotice): readonly Citation[] {
  const deciding = questions.find((entry) => entry.status === status) ?? questions[0];
  return deciding?.citations.slice(0, MOST_MARKS) ?? [];
}
