import { attach, type Surface } from './surface.ts';

/** How often a notice is put back where a page took it away; then the toolbar speaks alone. */
const MOST_RESTORES = 3;
/** Pages hide themselves for a moment while they load; one that is still hidden after this means it. */
const PATIENCE = 1500;

interface Guarded {
  page: Document;
  /** The page does not want the notice and gets its way. */
  giveUp: () => void;
  /** Something was added to the page's root, perhaps a newer notice than ours. */
  company: () => void;
}

/**
 * Puts the notice back when the page removes it or writes on its host, a few times and without a timer that a page could
 * keep busy. Closed roots do not prevent this, and no extension has a surface in a page that it could trust.
 */
export function guard(surface: Surface, { page, giveUp, company }: Guarded, signal: AbortSignal): void {
  let restores = 0;
  const watcher = new MutationObserver(() => {
    company();
    if (signal.aborted || inPlace(surface, page)) return;
    if (restores >= MOST_RESTORES) return giveUp();
    restores += 1;
    restore(surface, page);
    watch();
  });
  function watch(): void {
    // Observing a node again replaces the earlier observation; only a document with a new root needs it.
    watcher.observe(page, { childList: true });
    watcher.observe(page.documentElement, { childList: true });
    watcher.observe(surface.host, { attributes: true });
    watcher.takeRecords();
  }
  watch();
  signal.addEventListener('abort', () => watcher.disconnect(), { once: true });
  noticeHiding(surface, giveUp, signal);
}

function inPlace({ host }: Surface, page: Document): boolean {
  return host.parentNode === page.documentElement && host.attributes.length === 0;
}

function restore(surface: Surface, page: Document): void {
  for (const { name } of [...surface.host.attributes]) surface.host.removeAttribute(name);
  if (surface.host.parentNode !== page.documentElement) attach(surface, page);
}

/** A page can hide its own root and everything in it; nothing can be put back then, but it can be told. */
function noticeHiding({ stand }: Surface, giveUp: () => void, signal: AbortSignal): void {
  const seer = new IntersectionObserver(() => {
    if (rendered(stand)) return;
    setTimeout(() => {
      if (!signal.aborted && !rendered(stand)) giveUp();
    }, PATIENCE);
  });
  seer.observe(stand);
  signal.addEventListener('abort', () => seer.disconnect(), { once: true });
}

function rendered(stand: HTMLElement): boolean {
  return stand.getClientRects().length > 0;
}
