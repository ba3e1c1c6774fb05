import { Banner } from '../notice/Banner.tsx';
import type { Details } from '../notice/Details.tsx';
import { type Face, type FaceEvent, firstFace, PILL, turn } from '../notice/face.ts';
import { sayFrom } from '../notice/labels.ts';
import type { Corner } from '../situation/preferences.ts';
import { announce } from './announce.ts';
import { approach } from './approach.ts';
import { copyFrom } from './copy.ts';
import { drawing } from './draw.ts';
import { focusNotice, isPlainEscape, keepFocus, rememberFocus } from './focus.ts';
import { giveWay } from './give-way.ts';
import { guard } from './guard.ts';
import { hush } from './hush.ts';
import type { BannerOrder, Circumstance } from './messages.ts';
import { showDetails, sidestep } from './sidestep.ts';
import { attach, createSurface } from './surface.ts';

export type Show = Extract<BannerOrder, { kind: 'show' }>;

export interface Mounting {
  page: Document;
  /** What draws the details comes when it is called for, and then stays for every notice of this page. */
  details: { arrival: Promise<typeof Details>; call: () => void };
  /** Called for everything that the person, the page or time does to the notice. */
  tell: (circumstance: Circumstance) => void;
  /** Whether the extension that put us here is gone: updated, removed or switched off. */
  orphaned: () => boolean;
}

/** A notice that stands in the page. Everything live about it ends with `remove`. */
export interface Mounted {
  /** Shows what a later order says, leaving what the person has opened as it is where the answer is the same. */
  adopt(order: Show): void;
  /** Moves the focus to the notice. */
  focus(): void;
  collapse(): void;
  remove(): void;
  /** Removed: by us, by the person, or by a page that would not have it. */
  gone(): boolean;
}

/** Puts a notice into the page. */
export function mount(first: Show, { page, details, tell, orphaned }: Mounting): Mounted {
  const live = new AbortController();
  const { signal } = live;
  const surface = createSurface(page, first.css);
  const { root, stand, view, status } = surface;
  const show = drawing(view);
  let order = first;
  let face = firstFace(order.display);
  /** Set while no corner is free of the page's focused control: the notice is then a pill, whatever its face. */
  let cramped = false;
  let due: ReturnType<typeof setTimeout> | undefined;
  let below: typeof Details | undefined;

  function draw(): void {
    const { notice, words, display, corner, actions } = order;
    stand.lang = notice.lang;
    stand.dir = notice.dir;
    show(
      <Banner
        notice={notice}
        say={sayFrom(words)}
        face={cramped ? PILL : face}
        posture={display}
        corner={corner}
        askProcurement={actions.askProcurement}
        hide={actions.hide}
        Details={below}
        page={page.location.origin + page.location.pathname}
        shortcuts={order.shortcuts ?? {}}
        turn={change}
        tell={happened}
        copy={(field) => void copy(field)}
      />,
    );
  }
  function change(event: FaceEvent): void {
    const before = cramped ? PILL : face;
    face = turn(before, event);
    if (face.details && below === undefined) {
      // Nobody is left who could bring them: a notice that cannot give its sources has no business here.
      if (orphaned()) {
        remove();
        return;
      }
      details.call();
    }
    cramped = false;
    draw();
    keepFocus(root, before, face);
    if (face.details && !before.details) showDetails(root);
    if (before.size !== face.size) tell({ type: face.size === 'pill' ? 'collapse' : 'expand' });
  }
  function complete(view: typeof Details): void {
    if (signal.aborted) return;
    below = view;
    draw();
    if (face.details) showDetails(root);
  }
  function happened(circumstance: Circumstance): void {
    if (circumstance.type === 'move') stand.dataset.corner = circumstance.corner;
    if (circumstance.type === 'move') adopt({ ...order, corner: circumstance.corner });
    if (circumstance.type === 'dismiss' || circumstance.type === 'acknowledge') remove();
    tell(circumstance);
  }
  function adopt(next: Show): void {
    const isNews = next.notice.fingerprint !== order.notice.fingerprint;
    if (isNews || next.display !== order.display) face = firstFace(next.display);
    order = next;
    draw();
    lookAround();
    if (isNews) announce(status, order.notice.announcement, signal);
    awaitChange();
  }
  function awaitChange(): void {
    clearTimeout(due);
    if (order.dueIn !== undefined) due = setTimeout(() => tell({ type: 'due' }), order.dueIn);
  }
  async function copy(field: HTMLTextAreaElement): Promise<void> {
    announce(status, sayFrom(order.words)((await copyFrom(field)) ? 'ui_copied' : 'ui_copy_failed'), signal);
  }
  function remove(): void {
    const held = root.activeElement !== null;
    live.abort();
    clearTimeout(due);
    surface.host.remove();
    if (held) giveFocusBack();
  }
  function giveUp(): void {
    remove();
    tell({ type: 'hidden-by-page', fingerprint: order.notice.fingerprint });
  }
  function company(): void {
    if (orphaned()) remove();
  }
  function standIn(corner: Corner | undefined): void {
    stand.dataset.corner = corner ?? order.corner;
    if (cramped === (corner === undefined)) return;
    cramped = corner === undefined;
    draw();
  }

  stand.dataset.corner = order.corner;
  draw();
  attach(surface, page);
  hush(root, signal);
  approach(root, details.call, signal);
  void details.arrival.then(complete);
  const giveFocusBack = rememberFocus(root, signal);
  root.addEventListener('keydown', (event) => isPlainEscape(event) && shown().size === 'full' && change('escape'), {
    signal,
  });
  guard(surface, { page, giveUp, company }, signal);
  giveWay(surface, page, signal);
  const lookAround = sidestep({ page, surface, home: () => order.corner, stand: standIn }, signal);
  lookAround();
  announce(status, order.notice.announcement, signal);
  awaitChange();

  function shown(): Face {
    return cramped ? PILL : face;
  }
  return {
    adopt,
    focus() {
      if (shown().size === 'pill') change('expand');
      focusNotice(root);
    },
    collapse() {
      if (shown().size === 'full') change('collapse');
    },
    remove,
    gone: () => signal.aborted,
  };
}
