import { render } from 'preact';
import { Banner } from '../notice/Banner.tsx';
import { type Face, type FaceEvent, firstFace, turn } from '../notice/face.ts';
import { sayFrom } from '../notice/labels.ts';
import type { Corner } from '../situation/preferences.ts';
import { announce } from './announce.ts';
import { copyFrom } from './copy.ts';
import { rememberFocus } from './focus-memory.ts';
import { giveWay } from './give-way.ts';
import { guard } from './guard.ts';
import { hush } from './hush.ts';
import type { BannerOrder, Circumstance } from './messages.ts';
import { sidestep } from './sidestep.ts';
import { attach, createSurface } from './surface.ts';

type Show = Extract<BannerOrder, { kind: 'show' }>;

interface Mounting {
  page: Document;
  css: string;
  /** Called for everything that the person, the page or time does to the notice. */
  tell: (circumstance: Circumstance) => void;
  /** Whether the extension that put us here is gone: updated, removed or switched off. */
  orphaned: () => boolean;
}

/** A notice that stands in the page. Everything live about it ends with `remove`. */
export interface Mounted {
  readonly order: Show;
  /** Hidden by the person, or by a page that would not have it. */
  gone(): boolean;
  focus(): void;
  collapse(): void;
  remove(): void;
}

/**
 * Puts a notice into the page.
 *
 * @param announceIt false where the same notice was announced on this page before.
 */
export function mount(order: Show, { page, css, tell, orphaned }: Mounting, announceIt: boolean): Mounted {
  const { notice } = order;
  const live = new AbortController();
  const { signal } = live;
  const surface = createSurface(page, css);
  const { root, stand, view, status } = surface;
  const say = sayFrom(order.words);
  let face = firstFace(order.display);
  let home = order.corner;
  let cramped = false;

  stand.lang = notice.lang;
  stand.dir = notice.dir;
  stand.dataset.corner = home;

  function draw(): void {
    const shown: Face = cramped ? { size: 'pill', details: false, choices: false } : face;
    render(
      <Banner
        notice={notice}
        say={say}
        face={shown}
        posture={order.display}
        corner={home}
        askProcurement={order.actions.askProcurement}
        hide={order.actions.hide}
        page={page.location.origin + page.location.pathname}
        turn={change}
        tell={happened}
        copy={(field) => void copy(field)}
      />,
      view,
    );
  }
  function change(event: FaceEvent): void {
    const before = face;
    cramped = false;
    face = turn(face, event);
    draw();
    keepFocus(root, before, face);
    lookAround();
    if (before.size !== face.size) tell({ type: face.size === 'pill' ? 'collapse' : 'expand' });
  }
  function happened(circumstance: Circumstance): void {
    if (circumstance.type === 'move') moveTo(circumstance.corner);
    if (circumstance.type === 'dismiss' || circumstance.type === 'acknowledge') remove();
    tell(circumstance);
  }
  function moveTo(corner: Corner): void {
    home = corner;
    stand.dataset.corner = corner;
    draw();
  }
  async function copy(field: HTMLTextAreaElement): Promise<void> {
    announce(status, say((await copyFrom(field)) ? 'ui_copied' : 'ui_copy_failed'), signal);
  }
  function remove(): void {
    const held = root.activeElement !== null;
    live.abort();
    render(null, view);
    surface.host.remove();
    if (held) giveFocusBack();
  }
  function giveUp(): void {
    remove();
    tell({ type: 'hidden-by-page', fingerprint: notice.fingerprint });
  }
  function company(): void {
    if (orphaned()) remove();
  }

  hush(root, signal);
  const giveFocusBack = rememberFocus(root, signal);
  root.addEventListener('keydown', (event) => isPlainEscape(event) && face.size === 'full' && change('escape'), {
    signal,
  });
  draw();
  attach(surface, page);
  guard(surface, { page, giveUp, company }, signal);
  giveWay(surface, page, signal);
  const lookAround = sidestep(
    {
      page,
      surface,
      home: () => home,
      stand: (corner) => {
        stand.dataset.corner = corner ?? home;
        if (cramped === (corner === undefined)) return;
        cramped = corner === undefined;
        draw();
      },
    },
    signal,
  );
  lookAround();
  if (announceIt) announce(status, notice.announcement, signal);
  if (order.dueIn !== undefined) remind(order.dueIn, () => tell({ type: 'due' }), signal);

  return {
    order,
    gone: () => signal.aborted,
    focus() {
      if (face.size === 'pill' || cramped) change('expand');
      root.querySelector<HTMLElement>('.notice')?.focus({ preventScroll: true });
    },
    collapse() {
      if (face.size === 'full') change('collapse');
    },
    remove,
  };
}

/** A change of face may take away the control that had the focus; its successor gets it. */
function keepFocus(root: ShadowRoot, before: Face, after: Face): void {
  if (root.activeElement !== null && root.activeElement !== root.querySelector('.notice')) return;
  root.querySelector<HTMLElement>(successor(before, after))?.focus({ preventScroll: true });
}

function successor(before: Face, after: Face): string {
  if (after.size === 'pill') return '.reopen';
  if (before.size === 'pill') return '.notice';
  return before.choices ? '.top-line [aria-expanded]' : '.actions [aria-expanded]';
}

function isPlainEscape(event: Event): boolean {
  if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return false;
  return !(
    event.defaultPrevented ||
    event.isComposing ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey
  );
}

function remind(milliseconds: number, then: () => void, signal: AbortSignal): void {
  const timer = setTimeout(then, milliseconds);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
