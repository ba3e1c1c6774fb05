/** What a person does, or a keyboard does for them, before they press anything in the notice. */
const APPROACHES = ['pointerover', 'focusin'] as const;

/** Says once that somebody came near the notice, so that what they may open is there when they do. */
export function approach(root: ShadowRoot, come: () => void, signal: AbortSignal): void {
  const near = new AbortController();
  const until = AbortSignal.any([signal, near.signal]);
  for (const event of APPROACHES) {
    root.addEventListener(
      event,
      () => {
        near.abort();
        come();
      },
      { signal: until, passive: true, capture: true },
    );
  }
}
