import * as v from 'valibot';
import type { Assessment } from '../assess.ts';
import type { SpokenNotice } from '../notice/notice.ts';
import type { Corner } from '../situation/preferences.ts';

/**
 * The messages that cross processes. What comes from a page's process is `unknown` until parsed here, once: the page
 * shares that process and may have corrupted it.
 */

/** How a notice stands in the page; `acknowledge` keeps it open until the person says that it was read. */
export type Posture = 'banner' | 'pill' | 'acknowledge';

/** What the banner is to show, and how. */
export interface ShowOrder {
  kind: 'show';
  /** The address that was assessed: a page that has moved on since ignores the order. */
  url: string;
  notice: SpokenNotice;
  /** Labels of controls, in the reader's language, by message key (`ui_…`). */
  words: Record<string, string>;
  display: Posture;
  corner: Corner;
  actions: { askProcurement: boolean; hide: readonly DismissScope[] };
  /** The keys of the shortcuts, as the browser writes them: "Alt+Shift+N". Absent where the person has set none. */
  shortcuts?: { reach?: string; hide?: string };
  /** Milliseconds from now until the verdict changes, when that is near enough for a timer. */
  dueIn?: number;
}

/** Background → banner. The style sheet comes with what it dresses, so that the script need not carry it. */
export type BannerOrder =
  | (ShowOrder & { css: string })
  | { kind: 'clear' }
  /** A shortcut was pressed: move focus to the notice, or hide it. */
  | { kind: 'focus' }
  | { kind: 'hide' };

export const DISMISS_SCOPES = ['change', 'site', 'session'] as const;
/** How long a dismissal lasts: until the verdict changes, on this site, or until the browser closes. */
export type DismissScope = (typeof DISMISS_SCOPES)[number];

const Fingerprint = v.pipe(v.string(), v.maxLength(128));

/** What a person did with the notice, or what befell it: it enters again at the top, as a new circumstance. */
export const CircumstanceSchema = v.variant('type', [
  v.object({ type: v.literal('dismiss'), scope: v.picklist(DISMISS_SCOPES), fingerprint: Fingerprint }),
  v.object({ type: v.literal('acknowledge'), fingerprint: Fingerprint }),
  v.object({ type: v.literal('hidden-by-page'), fingerprint: Fingerprint }),
  v.object({ type: v.literal('collapse') }),
  v.object({ type: v.literal('expand') }),
  v.object({ type: v.literal('due') }),
  v.object({
    type: v.literal('move'),
    corner: v.picklist(['block-start-start', 'block-start-end', 'block-end-start', 'block-end-end']),
  }),
  v.object({ type: v.literal('open'), what: v.picklist(['options', 'procurement', 'record', 'help']) }),
]);
export type Circumstance = v.InferOutput<typeof CircumstanceSchema>;

/**
 * Our own pages → background: what is known of a tab's page, as the law stands now or stood at another instant. The
 * record of a private window lives in the background's memory only, so the popup asks instead of reading a store.
 */
export const QuestionSchema = v.object({
  kind: v.literal('question'),
  tab: v.pipe(v.number(), v.integer()),
  at: v.optional(v.string()),
});

/** What a person does on one of our own pages about the page in a tab. */
export const DEEDS = ['go-on', 'turn-back', 'hand-over'] as const;
export type Deed = (typeof DEEDS)[number];

export const OurMessageSchema = v.variant('kind', [
  QuestionSchema,
  /** The person takes back that the notice on a tab's page was hidden. */
  v.object({ kind: v.literal('show-again'), tab: v.pipe(v.number(), v.integer()) }),
  v.object({ kind: v.literal('deed'), deed: v.picklist(DEEDS), tab: v.pipe(v.number(), v.integer()) }),
]);

/** Reader and banner → background. The evidence itself is parsed by `rules/evidence.ts`. */
export const PageMessageSchema = v.variant('kind', [
  /** The reader saw something that may concern us: the background brings the witness, who sends the evidence. */
  v.object({ kind: v.literal('glimpsed') }),
  v.object({ kind: v.literal('evidence'), evidence: v.unknown() }),
  /** Somebody came near the notice and may open its details: the background brings the part that draws them. */
  v.object({ kind: v.literal('approached') }),
  v.object({ kind: v.literal('circumstance'), circumstance: CircumstanceSchema }),
]);
export type PageMessage = v.InferOutput<typeof PageMessageSchema>;

/** The background's answer to a question. `failed` says what went wrong, in words for a person. */
export type Answer = {
  url: string;
  title: string;
  /** Whether the page hid or removed the notice. */
  hiddenByPage: boolean;
  /** Whether a person hid exactly this verdict. */
  hidden: boolean;
  /** Why the browser's storage fails, in the browser's words: choices may then not last. */
  storageTrouble?: string;
} & (
  | {
      kind: 'assessed';
      assessment: Assessment;
      /** What the page said, for its record; parsed again by whoever keeps it. */
      evidence: unknown;
    }
  | { kind: 'failed'; failure: string }
);
