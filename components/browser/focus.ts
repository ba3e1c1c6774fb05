import type { Face } from '../notice/face.ts';

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

/** A change of face may take away the control that had the focus; its successor gets it. */
export function keepFocus(root: ShadowRoot, before: Face, after: Face): void {
  if (root.activeElement !== null && root.activeElement !== noticeIn(root)) return;
  root.querySelector<HTMLElement>(successor(before, after))?.focus({ preventScroll: true });
}

/** To the notice as a whole, from which screen readers read on and Tab goes to its first control. */
export function focusNotice(root: ShadowRoot): void {
  noticeIn(root)?.focus({ preventScroll: true });
}

function noticeIn(root: ShadowRoot): HTMLElement | null {
  return root.querySelector<HTMLElement>('.notice');
}

function successor(before: Face, after: Face): string {
  if (after.size === 'pill') return '.reopen';
  if (before.size === 'pill') return '.notice';
  return before.choices ? '.top-line [aria-expanded]' : '.actions [aria-expanded]';
}

/** An Escape that nobody has used and that no input method needs. */
export function isPlainEscape(event: Event): boolean {
  if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return false;
  const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  return !(modified || event.defaultPrevented || event.isComposing);
}
