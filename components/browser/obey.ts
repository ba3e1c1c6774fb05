import type { BannerOrder, Circumstance } from './messages.ts';
import { type Mounted, type Mounting, mount, type Show } from './mount.tsx';

/**
 * Carries out the background's orders in one page: at most one notice stands at a time, an order for another address is
 * ignored, a page that nobody looks at yet waits, and one that would not have a notice is not given the same one again.
 */
export function obeyOrders(mounting: Mounting): (order: BannerOrder) => void {
  const { page, orphaned } = mounting;
  /** What the page would not have, by fingerprint. An answer that was under way meanwhile does not know of it yet. */
  const refused = new Set<string>();
  let standing: Mounted | undefined;
  let waiting: Show | undefined;

  function show(order: Show): void {
    if (!sameAddress(order.url, page.location.href)) return;
    waiting = page.visibilityState === 'hidden' ? order : undefined;
    if (waiting !== undefined) return;
    const { fingerprint } = order.notice;
    if (refused.has(fingerprint)) {
      clear();
      tell({ type: 'hidden-by-page', fingerprint });
      return;
    }
    if (standing === undefined || standing.gone()) standing = mount(order, { ...mounting, tell });
    else standing.adopt(order);
  }
  function tell(circumstance: Circumstance): void {
    if (circumstance.type === 'hidden-by-page') refused.add(circumstance.fingerprint);
    mounting.tell(circumstance);
  }
  function clear(): void {
    waiting = undefined;
    standing?.remove();
    standing = undefined;
  }
  function obey(order: BannerOrder): void {
    switch (order.kind) {
      case 'show':
        show(order);
        break;
      case 'clear':
        clear();
        break;
      case 'focus':
        standing?.focus();
        break;
      case 'hide':
        standing?.collapse();
        break;
      default:
        order satisfies never;
    }
  }
  page.addEventListener('visibilitychange', () => {
    if (orphaned()) clear();
    else if (waiting !== undefined) show(waiting);
  });
  return obey;
}

/** The part of an address that names a document: a fragment only names a place in it. */
function sameAddress(one: string, other: string): boolean {
  return one.split('#')[0] === other.split('#')[0];
}
