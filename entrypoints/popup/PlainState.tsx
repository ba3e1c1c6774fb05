import type { ComponentChildren } from 'preact';
import type { Text } from '../../components/settings/text.ts';
import type { PageState } from './state.ts';

interface Props {
  state: Exclude<PageState, { kind: 'notice' }>;
  text: Text;
  check: () => void;
  retry: () => void;
}

/** What the window says where there is no notice: why, and what can be done about it. */
export function PlainState({ state, text, check, retry }: Props) {
  switch (state.kind) {
    case 'waiting':
      return <Say title={text('popup_unsettled_title')}>{text('popup_unsettled')}</Say>;
    case 'nothing':
      return (
        <Say title={text('popup_nothing_title')} action={text('popup_check_again')} act={check}>
          {text('popup_nothing')}
        </Say>
      );
    case 'reading':
      return <Say title={text('popup_checking')} />;
    case 'blocked':
      return <Say title={text('popup_blocked_title')}>{text('popup_blocked')}</Say>;
    case 'unreadable':
      return <Say title={text('popup_unreadable_title')}>{text('popup_unreadable')}</Say>;
    case 'unread':
      return (
        <Say
          title={text(state.listed ? 'popup_unread_title' : 'popup_unlisted_title')}
          action={text('popup_check')}
          act={check}
        >
          {text(state.listed ? 'popup_unread' : 'popup_check_note')}
        </Say>
      );
    case 'failed':
      return (
        <Say title={text('popup_failed_title')} action={text('popup_retry')} act={retry}>
          {text('popup_failed')}
          <br />
          {text('popup_failure')}: <code>{state.failure}</code>
        </Say>
      );
    default:
      return state satisfies never;
  }
}

interface Saying {
  title: string;
  children?: ComponentChildren;
  action?: string;
  act?: () => void;
}

function Say({ title, children, action, act }: Saying) {
  return (
    <div class="plain-state" role="status">
      <h2 class="headline">{title}</h2>
      {children !== undefined && <p class="lead">{children}</p>}
      {action !== undefined && (
        <div class="buttons">
          <button type="button" onClick={act}>
            {action}
          </button>
        </div>
      )}
    </div>
  );
}
