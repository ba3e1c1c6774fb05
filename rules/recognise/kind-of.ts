import { productNamed } from '../product-name.ts';
import type { PageKind } from '../recognition.ts';
import { sensesOf } from '../wording.ts';
import type { Facts } from './facts.ts';
import type { Page } from './page.ts';
import { isLicence, offersSeats, sizes } from './traits.ts';

/** Titles that begin with it ask for it: "Download … 1 user 1 year". */
const ASKS_FOR_FILE =
  /^\P{L}*(?:free |kostenlose[rs]? )?(?:downloads?|download|herunterladen|télécharge\w*|descarga\w*|baixa\w*|scarica\w*|pobierz|скачать|indir|tải)(?![\p{L}])/iu;

/** Seats and term, or one of them beside a line that costs something. */
function isSoldAsFile(text: string): boolean {
  if (isLicence(text)) return true;
  const named = productNamed(text);
  return sizes(text) && named?.generic === false && named.product.treatment === 'offer' && !sensesOf(text).has('trial');
}

/** "3 Devices 1 Year [Download]" at a shop: the word says how the goods are delivered, not that they cost nothing. */
function isDelivery({ page, offer, subject }: Facts): boolean {
  if (page.standing.kind === 'seller') return offersSeats(offer);
  return subject.texts.some((text) => isSoldAsFile(text) && !ASKS_FOR_FILE.test(text));
}

/** Parts of the vendor's site for those who buy for others. */
const FOR_BUSINESS = /\/[^/?#]*(?:business|enterprise)[^/?#]*\/|^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?next(?:[/?#-]|$)/i;

/** Download sites give their files a price in structured data, mostly of nothing. */
function isApplication({ records }: Page): boolean {
  const priced = records.filter((record) => record.priced);
  return priced.length > 0 && priced.every(({ type }) => /application/i.test(type) && !/product/i.test(type));
}

/** Which kind of page offers its subject, when nothing speaks against the offer. */
export function kindOf(facts: Facts): PageKind {
  const { page, address, offer, subject } = facts;
  const { seller, standing } = page;
  const says = (key: string) => offer.because.some((it) => it.key === key);
  const sells =
    (says('price-in-record') && !isApplication(page)) ||
    says('price-in-metadata') ||
    says('way-to-cart') ||
    says('price-on-page');
  if (seller?.kind === 'app-store') return address.has('marketplace') ? 'marketplace' : 'app-store';
  if (seller?.subkind === 'price-comparison') return 'comparison';
  if (address.has('renewal')) return 'renewal';
  if (address.has('download') || seller?.kind === 'download-portal') return 'download';
  if (offer.acts.includes('download') && !sells && !says('says-buy') && !says('title-says-buy') && !isDelivery(facts)) {
    return 'download';
  }
  const line = subject.texts.map((text) => productNamed(text)?.product).find(Boolean);
  const isBusiness = line?.class === 'business-security';
  if (standing.kind === 'vendor') return isBusiness || FOR_BUSINESS.test(page.address) ? 'business' : 'vendor-tier';
  if (offer.acts.includes('quote') && !sells) return 'quote';
  if (isBusiness && !sells && page.evidence.from === 'page') return 'business';
  return seller?.subkind === 'cloud-marketplace' ? 'marketplace' : 'product';
}
