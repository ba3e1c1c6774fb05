import { raise, type Surface } from './surface.ts';

/** After any of these a dialog may have opened or closed, or something may have gone full screen. */
const OCCASIONS = ['toggle', 'close', 'fullscreenchange', 'focusin', 'pointerdown', 'keyup'] as const;
const RAISES_PER_SECOND = 4;

/**
 * Steps aside while the page has a modal dialog open, which makes everything outside it inert, or shows something in full
 * screen; and comes back on top when the page opens a popover. The page is never fought: between two raises it keeps its
 * turn.
 */
export function giveWay(surface: Surface, page: Document, signal: AbortSignal): void {
  const { stand } = surface;
  let lastRaise = 0;
  const options = { signal, capture: true, passive: true };

  function look(): void {
    const aside = mustStepAside(page);
    if (stand.classList.contains('aside') && !aside) raise(surface);
    stand.classList.toggle('aside', aside);
  }
  function covered(event: Event): void {
    const opened = event instanceof ToggleEvent && event.newState === 'open' && isPopover(event.target);
    if (!opened || event.timeStamp - lastRaise < 1000 / RAISES_PER_SECOND) return;
    lastRaise = event.timeStamp;
    raise(surface);
  }

  for (const occasion of OCCASIONS) page.addEventListener(occasion, look, options);
  page.addEventListener('toggle', covered, options);
  look();
}

function mustStepAside(page: Document): boolean {
  return page.fullscreenElement !== null || page.querySelector('dialog:modal') !== null;
}

function isPopover(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.popover !== null;
}
