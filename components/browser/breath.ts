/** What a page may work at a stretch before it answers the person again, in milliseconds. */
const STRETCH_MS = 12;

/**
 * Lets a page draw and listen between stretches of long work. Call the result often; it only rests when it is time.
 *
 * @throws what `signal` was aborted with, once it is
 */
export function breathing(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - since < STRETCH_MS) return;
    await new Promise((rested) => setTimeout(rested));
    signal.throwIfAborted();
    since = performance.now();
  };
}
