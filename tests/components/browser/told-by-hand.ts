/** Observers of a page that hear of its changes when the test says so, and only while they observe. */
export function toldByHand() {
  const observers = new Set<() => void>();
  class Observer {
    readonly #notify: () => void;
    constructor(notify: () => void) {
      this.#notify = notify;
    }
    observe() {
      observers.add(this.#notify);
    }
    disconnect() {
      observers.delete(this.#notify);
    }
  }
  return {
    MutationObserver: Observer,
    observers,
    change() {
      for (const notify of observers) notify();
    },
  };
}
