/** Gives the page's focus back to where it was before it came into the notice. */
export type GiveFocusBack = () => void;

/**
 * Remembers, from now on, which of the page's elements had the focus before the notice. Focus that came from the
 * browser's own controls has no such element; the page then keeps none, as before.
 */
export function rememberFocus(root: ShadowRoot, signal: AbortSignal): GiveFocusBack {
  let before: WeakRef<HTMLElement> | undefined;
  root.addEventListener(
    'focusin',
    (event) => {
      const from = event instanceof FocusEvent ? event.relatedTarget : null;
      if (from instanceof HTMLElement && !root.contains(from)) before = new WeakRef(from);
    },
    { signal, capture: true },
  );
  return () => before?.deref()?.focus({ preventScroll: true });
}
