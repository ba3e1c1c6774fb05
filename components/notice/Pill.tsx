import { Icon, ToneIcon } from './Icon.tsx';
import type { Say } from './labels.ts';
import type { SpokenNotice } from './notice.ts';

interface Props {
  notice: SpokenNotice;
  say: Say;
  expand: () => void;
  /** Absent where an organisation wants the notice to stay. */
  close?: () => void;
}

/** The notice at its smallest: place and answer, and the way to the rest. */
export function Pill({ notice, say, expand, close }: Props) {
  return (
    <div class="pill">
      <button type="button" class="reopen" onClick={expand}>
        <ToneIcon tone={notice.tone} />
        <span>
          <bdi>{notice.place}</bdi>
          <span class="colon">: </span>
          <strong>{answerOf(notice)}</strong>
          <span class="unseen">. {say('ui_expand')}</span>
        </span>
      </button>
      {close !== undefined && (
        <button type="button" class="tool" title={say('ui_close')} aria-label={say('ui_close')} onClick={close}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

/** The word of the question that decided the notice. */
function answerOf({ questions, status, headline }: SpokenNotice): string {
  return (questions.find((entry) => entry.status === status) ?? questions[0])?.word ?? headline;
}
