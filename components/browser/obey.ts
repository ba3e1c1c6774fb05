import type { BannerOrder, Circumstance } from './messages.ts';
import { type Mounted, mount } from './mount.tsx';

interface Obeying {
  page: Document;
  css: string;
  tell: (circumstance: Circumstance) => void;
  orphaned: () => boolean;
}

type Show = Extract<BannerOrder, { kind: 'show' }>;

/**
 * Carries out the background's orders in one page: at most one notice stands at a time, an order for another address is
 * ignored, and a page that nobody looks at yet waits.
 */
export function obeyOrders(obeying: Obeying): (order: BannerOrder) => void {
  const { page, orphaned } = obeying;
  const announced = new Set<string>();
  let standing: Mounted | undefined;
  let waiting: Show | undefined;

  function show(order: Show): void {
    if (!sameAddress(order.url, page.location.href)) return;
    if (page.visibilityState === 'hidden') {
      waiting = order;
      return;
    }
    waiting = undefined;
    const { fingerprint } = order.notice;
    if (standing && !standing.gone() && isSame(standing.order, order)) return;
    standing?.remove();
    standing = mount(order, obeying, !announced.has(fingerprint));
    announced.add(fingerprint);
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

/** An order that changes nothing leaves the notice as the reader has arranged it. */
function isSame(one: Show, other: Show): boolean {
  return JSON.stringify({ ...one, dueIn: 0 }) === JSON.stringify({ ...other, dueIn: 0 });
}
