import type { BannerOrder } from './messages.ts';
import { type Mounted, type Mounting, mount, type Show } from './mount.tsx';

/**
 * Carries out the background's orders in one page: at most one notice stands at a time, an order for another address is
 * ignored, and a page that nobody looks at yet waits.
 */
export function obeyOrders(mounting: Mounting): (order: BannerOrder) => void {
  const { page, orphaned } = mounting;
  let standing: Mounted | undefined;
  let waiting: Show | undefined;

  function show(order: Show): void {
    if (!sameAddress(order.url, page.location.href)) return;
    waiting = page.visibilityState === 'hidden' ? order : undefined;
    if (waiting !== undefined) return;
    if (standing === undefined || standing.gone()) standing = mount(order, mounting);
    else standing.adopt(order);
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
