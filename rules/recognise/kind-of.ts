import { productNamed } from '../product-name.ts';
import type { PageKind } from '../recognition.ts';
import type { Facts } from './facts.ts';

/** Which kind of page offers its subject, when nothing speaks against the offer. */
export function kindOf(facts: Facts): PageKind {
  const { page, address, offer, subject } = facts;
  const { seller, standing } = page;
  const says = (key: string) => offer.because.some((it) => it.key === key);
  const sells = says('price-in-record') || says('price-in-metadata') || says('way-to-cart') || says('price-on-page');
  if (seller?.kind === 'app-store') return 'app-store';
  if (address.has('renewal')) return 'renewal';
  if (address.has('download') || seller?.kind === 'download-portal') return 'download';
  if (offer.acts.includes('download') && !sells && !says('says-buy') && !says('title-says-buy')) return 'download';
  const line = subject.texts.map((text) => productNamed(text)?.product).find(Boolean);
  const isBusiness = line?.class === 'business-security';
  if (standing.kind === 'vendor') return isBusiness ? 'business' : 'vendor-tier';
  if (offer.acts.includes('quote') && !sells) return 'quote';
  if (isBusiness && !sells && page.evidence.from === 'page') return 'business';
  return seller?.subkind === 'cloud-marketplace' ? 'marketplace' : 'product';
}
