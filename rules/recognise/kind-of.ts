import { productNamed } from '../product-name.ts';
import type { PageKind } from '../recognition.ts';
import type { Facts } from './facts.ts';
import { offersSeats } from './traits.ts';

/** "3 Devices 1 Year [Download]" at a shop: the word says how the goods are delivered, not that they cost nothing. */
function isDelivery({ page, offer }: Facts): boolean {
  return page.standing.kind === 'seller' && offersSeats(offer);
}

/** Which kind of page offers its subject, when nothing speaks against the offer. */
export function kindOf(facts: Facts): PageKind {
  const { page, address, offer, subject } = facts;
  const { seller, standing } = page;
  const says = (key: string) => offer.because.some((it) => it.key === key);
  const sells = says('price-in-record') || says('price-in-metadata') || says('way-to-cart') || says('price-on-page');
  if (seller?.kind === 'app-store') return address.has('marketplace') ? 'marketplace' : 'app-store';
  if (seller?.subkind === 'price-comparison') return 'comparison';
  if (address.has('renewal')) return 'renewal';
  if (address.has('download') || seller?.kind === 'download-portal') return 'download';
  if (offer.acts.includes('download') && !sells && !says('says-buy') && !says('title-says-buy') && !isDelivery(facts)) {
    return 'download';
  }
  const line = subject.texts.map((text) => productNamed(text)?.product).find(Boolean);
  const isBusiness = line?.class === 'business-security';
  if (standing.kind === 'vendor') return isBusiness ? 'business' : 'vendor-tier';
  if (offer.acts.includes('quote') && !sells) return 'quote';
  if (isBusiness && !sells && page.evidence.from === 'page') return 'business';
  return seller?.subkind === 'cloud-marketplace' ? 'marketplace' : 'product';
}
