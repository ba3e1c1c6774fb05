/** What a look found: something new, the same as before, or nothing that concerns us. */
export type Finding = 'new' | 'same' | 'absent';

/** Why to look: the page may have changed, or it is being shown (again) and time has passed. */
export type Occasion = 'changed' | 'shown';

/** A look at the page; one that takes long is told of later. */
export type Look = (occasion: Occasion) => Finding | Promise<Finding>;

/** The slice of a window that is watched. */
export type WatchedWindow = Pick<Window, 'addEventListener' | 'setTimeout' | 'clearTimeout'> & {
  document: Pick<Document, 'addEventListener' | 'visibilityState'> & { prerendering?: boolean };
  navigation?: Pick<EventTarget, 'addEventListener'>;
  MutationObserver: typeof MutationObserver;
};

/** Shortest pause between two looks. A notice that no longer fits stands this long and one look longer. */
const PAUSE = 200;
/** For how long after the last occasion the page is observed; then the observer goes. */
const ATTENTION = 8_000;
/** Looks in vain before the pauses begin to double; a look that reads the page tires more than a glance. */
const PATIENCE = 12;
const TIRING = { new: 0, absent: 1, same: 3 } as const;

/** What a person does before a page changes: chooses a variant, follows a link inside the page, scrolls for more. */
const HANDLING = ['click', 'change', 'scrollend'] as const;

/**
 * Calls `look` whenever the page may say something else than before: on late rendering, on a route change, after a choice
 * of variant, when it comes back from the back/forward cache, is activated after prerendering, or becomes visible.
 *
 * The page is observed only for some seconds after such an occasion, looks are at least `PAUSE` apart, and on a page that
 * never stops changing the pauses double. A page that has settled costs nothing. Everything ends with `signal`.
 */
export function watch(window: WatchedWindow, look: Look, signal: AbortSignal): void {
  const { document } = window;
  let finding: Finding = 'absent';
  let weariness = 0;
  let pending: number | undefined;
  let ending: number | undefined;
  const observer = new window.MutationObserver(() => lookSoon());

  function lookNow(occasion: Occasion): void {
    window.clearTimeout(pending);
    pending = undefined;
    const found = look(occasion);
    if (typeof found === 'string') learn(found);
    else void found.then(learn);
  }

  function learn(found: Finding): void {
    finding = found;
    weariness = found === 'new' ? 0 : weariness + TIRING[found];
  }

  function lookSoon(): void {
    pending ??= window.setTimeout(() => lookNow('changed'), PAUSE * 2 ** Math.max(0, weariness - PATIENCE));
  }

  function attend(): void {
    weariness = 0;
    window.clearTimeout(ending);
    ending = window.setTimeout(rest, ATTENTION);
    // Observing a node that is observed already changes nothing.
    observer.observe(document as Document, { childList: true, characterData: true, subtree: true });
  }

  /** @param moved whether the page now stands for something else, though it may look the same. */
  function wake(moved: boolean): void {
    const rested = ending === undefined;
    const expected = pending !== undefined;
    window.clearTimeout(pending);
    pending = undefined;
    attend();
    if (moved || rested || expected) lookSoon();
    else lookAgain();
  }

  /** What is read in full may change where nobody can observe it, in shadow trees; what is glanced at may not. */
  function lookAgain(): void {
    if (finding !== 'absent') lookSoon();
  }

  function rest(): void {
    observer.disconnect();
    window.clearTimeout(pending);
    window.clearTimeout(ending);
    pending = undefined;
    ending = undefined;
  }

  function show(): void {
    lookNow('shown');
    attend();
    lookAgain();
  }

  function begin(): void {
    lookNow('changed');
    attend();
    lookAgain();
    const handled = { passive: true, capture: true, signal };
    for (const name of HANDLING) document.addEventListener(name, () => wake(false), handled);
    window.addEventListener('load', () => wake(false), { signal });
    for (const name of ['popstate', 'hashchange']) window.addEventListener(name, () => wake(true), { signal });
    window.navigation?.addEventListener('currententrychange', () => wake(true), { signal });
    window.addEventListener('pageshow', (event) => event.persisted && show(), { signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && show(), { signal });
  }

  signal.addEventListener('abort', rest, { once: true });
  if (document.prerendering) document.addEventListener('prerenderingchange', begin, { once: true, signal });
  else begin();
}
