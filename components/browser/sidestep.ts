import { type Box, clearCorner } from '../notice/clearance.ts';
import type { Corner } from '../situation/preferences.ts';
import type { Surface } from './surface.ts';

const INSET = 12;
/** An element that fills more of the window than this is the page itself, not a control in it. */
const LARGEST_CONTROL = 0.4;

interface Standing {
  page: Document;
  surface: Surface;
  /** The corner that the reader chose. */
  home: () => Corner;
  /** Stand in this corner; undefined: no corner is free, so make yourself small. */
  stand: (corner: Corner | undefined) => void;
}

/** Moves the notice off the page's focused control, and home again when nothing in the page has the focus. */
export function sidestep({ page, surface, home, stand }: Standing, signal: AbortSignal): () => void {
  let waiting = false;
  function look(): void {
    waiting = false;
    if (signal.aborted || surface.root.activeElement !== null) return;
    const focused = focusedControl(page);
    if (focused === undefined) stand(home());
    else stand(clearCorner(focused, roomOf(page, surface), [currentCorner(surface, home()), home()]));
  }
  /** The browser scrolls to what is focused first, and pages scroll in bursts: look once, before the next frame. */
  function lookSoon(): void {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(look);
  }
  const options = { signal, capture: true, passive: true };
  page.addEventListener('focusin', lookSoon, options);
  page.addEventListener('focusout', lookSoon, options);
  page.addEventListener('scroll', () => page.activeElement !== page.body && lookSoon(), options);
  page.defaultView?.addEventListener('resize', lookSoon, options);
  return lookSoon;
}

function focusedControl(page: Document): Box | undefined {
  const element = page.activeElement;
  if (element === null || element === page.body || element === page.documentElement) return undefined;
  const box = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = page.documentElement;
  return box.width * box.height > LARGEST_CONTROL * clientWidth * clientHeight ? undefined : box;
}

function roomOf(page: Document, { view, stand }: Surface) {
  const notice = (view.firstElementChild ?? view).getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = page.documentElement;
  const dir = stand.dir === 'rtl' ? ('rtl' as const) : ('ltr' as const);
  return { window: { width, height }, notice, inset: INSET, dir };
}

function currentCorner({ stand }: Surface, otherwise: Corner): Corner {
  return (stand.dataset.corner as Corner | undefined) ?? otherwise;
}

/** From the answers downwards there is more to read now, below the edge of the notice. Only the notice scrolls. */
export function showDetails(root: ShadowRoot): void {
  const answers = root.querySelector<HTMLElement>('.questions');
  const header = root.querySelector<HTMLElement>('.top-line');
  root.querySelector('.notice')?.scrollTo({ top: (answers?.offsetTop ?? 0) - (header?.offsetHeight ?? 0) });
}
