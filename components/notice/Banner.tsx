import type { Circumstance, DismissScope, Posture } from '../browser/messages.ts';
import type { Corner } from '../situation/preferences.ts';
import { Choices } from './Choices.tsx';
import type { Details } from './Details.tsx';
import type { Face, FaceEvent } from './face.ts';
import { Icon } from './Icon.tsx';
import type { Say } from './labels.ts';
import { NoticeBody } from './NoticeBody.tsx';
import type { SpokenNotice } from './notice.ts';
import { Pill } from './Pill.tsx';
import type { Shortcuts } from './ShortcutList.tsx';

export interface BannerProps {
  notice: SpokenNotice;
  say: Say;
  face: Face;
  posture: Posture;
  corner: Corner;
  askProcurement: boolean;
  /** The ways of hiding that are open to this reader. */
  hide: readonly DismissScope[];
  /** What draws the details; absent while it is still to come. */
  Details: typeof Details | undefined;
  /** The page's address as a report shows it. */
  page: string;
  shortcuts: Shortcuts;
  turn: (event: FaceEvent) => void;
  tell: (circumstance: Circumstance) => void;
  copy: (field: HTMLTextAreaElement) => void;
}

const HEADLINE = 'headline';

/** The notice as it stands in a page: full, or as a pill. */
export function Banner(props: BannerProps) {
  const { notice, say, face, turn } = props;
  const close = closing(props);
  return (
    <section
      class={`notice ${face.size}`}
      lang={notice.lang}
      dir={notice.dir}
      tabIndex={-1}
      {...(face.size === 'pill' ? { 'aria-label': notice.source } : { 'aria-labelledby': HEADLINE })}
    >
      {face.size === 'pill' ? (
        <Pill notice={notice} say={say} expand={() => turn('expand')} {...(close && { close })} />
      ) : (
        <Full {...props} {...(close && { close })} />
      )}
    </section>
  );
}

/** What the × does: the mildest way of hiding, and none where the reader is asked to acknowledge first. */
function closing({ posture, hide, notice, tell }: BannerProps): (() => void) | undefined {
  if (posture === 'acknowledge' || !hide.includes('session')) return undefined;
  return () => tell({ type: 'dismiss', scope: 'session', fingerprint: notice.fingerprint });
}

function Full(props: BannerProps & { close?: () => void }) {
  const { notice, say, face, page, corner, turn, tell, copy } = props;
  return (
    <>
      <TopLine {...props} />
      {face.choices && (
        <Choices
          say={say}
          dir={notice.dir}
          corner={corner}
          hide={props.posture === 'acknowledge' ? [] : props.hide.filter((scope) => scope !== 'change')}
          dismiss={(scope) => tell({ type: 'dismiss', scope, fingerprint: notice.fingerprint })}
          move={(to) => tell({ type: 'move', corner: to })}
          open={(what) => tell({ type: 'open', what })}
        />
      )}
      <div class="body">
        <NoticeBody
          notice={notice}
          say={say}
          details={face.details}
          Details={props.Details}
          page={page}
          shortcuts={props.shortcuts}
          headlineId={HEADLINE}
          copy={copy}
          change={() => tell({ type: 'open', what: 'options' })}
        />
      </div>
      <Actions {...props} turn={turn} />
    </>
  );
}

function TopLine({ notice, say, face, turn, close }: BannerProps & { close?: () => void }) {
  return (
    <header class="top-line">
      <Icon name="mark" />
      <p class="source">{notice.source}</p>
      <button
        type="button"
        class="tool"
        title={say('ui_more')}
        aria-label={say('ui_more')}
        aria-expanded={face.choices}
        onClick={() => turn('toggle-choices')}
      >
        <Icon name="more" />
      </button>
      <button
        type="button"
        class="tool"
        title={say('ui_collapse')}
        aria-label={say('ui_collapse')}
        onClick={() => turn('collapse')}
      >
        <Icon name="collapse" />
      </button>
      {close !== undefined && (
        <button type="button" class="tool" title={say('ui_close')} aria-label={say('ui_close')} onClick={close}>
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}

/** Equal weight: none of them is the one we would like to be pressed. */
function Actions({ notice, say, face, posture, hide, askProcurement, turn, tell }: BannerProps) {
  const { fingerprint } = notice;
  return (
    <div class="buttons actions">
      <button type="button" aria-expanded={face.details} onClick={() => turn('toggle-details')}>
        {say('ui_details')}
        <Icon name="unfold" />
      </button>
      {posture === 'acknowledge' ? (
        <button type="button" onClick={() => tell({ type: 'acknowledge', fingerprint })}>
          {say('ui_acknowledge')}
        </button>
      ) : (
        hide.includes('change') && (
          <button type="button" onClick={() => tell({ type: 'dismiss', scope: 'change', fingerprint })}>
            {say('ui_hide_until_change')}
          </button>
        )
      )}
      {askProcurement && (
        <button type="button" onClick={() => tell({ type: 'open', what: 'procurement' })}>
          {say('ui_ask_procurement')}
        </button>
      )}
    </div>
  );
}
