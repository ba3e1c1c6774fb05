/** Events that cross the shadow boundary and on which shops hang hotkeys, click-outside handlers and trackers. */
const EVENTS = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input'],
  ...['click', 'auxclick', 'dblclick', 'contextmenu'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'wheel'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel'],
  ...['focusin', 'focusout', 'copy', 'cut', 'paste', 'selectstart', 'dragstart', 'dragend', 'drop'],
] as const;

/** Keeps what happens in the notice from the page. The views have had the event by the time it reaches the root. */
export function hush(root: ShadowRoot, signal: AbortSignal): void {
  for (const event of EVENTS) {
    root.addEventListener(event, (happening) => happening.stopPropagation(), { signal, passive: true });
  }
}
