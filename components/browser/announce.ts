/** Screen readers pass over a status region that arrives already filled. */
const MOMENT = 500;

/** Says a sentence without moving focus. The region must have been in the page, empty, for a moment. */
export function announce(status: HTMLElement, sentence: string, signal: AbortSignal): void {
  status.textContent = '';
  const timer = setTimeout(() => {
    status.textContent = sentence;
  }, MOMENT);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
