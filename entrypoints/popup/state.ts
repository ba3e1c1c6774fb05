import type { SpokenNotice } from '../../components/notice/notice.ts';

/** What can be said of the page in the tab that is looked at. */
export type PageState =
  /** Nobody knows yet whether an organisation manages this browser, or the answer is under way. */
  | { kind: 'waiting' }
  | {
      kind: 'notice';
      notice: SpokenNotice;
      url: string;
      hidden: boolean;
      hiddenByPage: boolean;
      storageTrouble?: string;
    }
  /** The page was read and offers nothing that the rules are about. */
  | { kind: 'nothing' }
  /** Not read so far; it is read when the person asks. In a listed shop the reader may have seen nothing to read for. */
  | { kind: 'unread'; listed: boolean }
  | { kind: 'reading' }
  | { kind: 'blocked' }
  | { kind: 'unreadable' }
  | { kind: 'failed'; failure: string };
