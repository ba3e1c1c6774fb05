import { mayNameBrand } from '../../rules/brand.ts';
import { all, attribute, first, member } from './dom.ts';

/**
 * Attributes in which shops repeat a product's name on cards, cart lines and pictures. One native search through the
 * page, without reading a single text, finds the brand on shelves whose title names only the category.
 */
const CARD = [
  'a[href*="kaspersk" i]',
  'img[alt*="kaspersk" i]',
  '[title*="kaspersk" i]',
  '[aria-label*="kaspersk" i]',
].join();
const CARD_OTHER = ['касперск', 'カスペルスキー', '卡巴斯基', '카스퍼스키', 'كاسبرسكي', 'קספרסקי']
  .map((name) => `img[alt*="${name}" i]`)
  .join();

/** Addresses of pages that show names only as text: carts, check-outs, order forms, carriers' tariffs, lots of a tender. */
const PLAIN =
  /cart|basket|checkout|bag\b|order|payment|panier|carrito|warenkorb|kasse|koszyk|sepet|korzin|commande|tarif|\bplan(?:s|e|es|os)?\b|\blots?\b|tender|zakup/i;

const MOST_META = 60;
const MOST_HEADINGS = 60;
const MOST_CHARACTERS = 100_000;

/**
 * One cheap question: may this page have to do with the brand? Looks at title, address, metadata, headings, structured
 * data and the names on cards; text is searched only where names stand in nothing else. Most page views end here.
 */
export function glimpse(document: Document, location: Pick<Location, 'href'>): boolean {
  return (
    mayNameBrand(readable(location.href)) ||
    mayNameBrand(member(document, 'title').slice(0, 1_000)) ||
    inMeta(document) ||
    inTexts(document, 'script[type="application/ld+json" i]', 24) ||
    inTexts(document, 'h1,h2,h3,h4,th,dt,[itemprop="name"],[itemprop="brand"]', MOST_HEADINGS) ||
    first(document, CARD) !== null ||
    first(document, CARD_OTHER) !== null ||
    (PLAIN.test(location.href) && inTexts(document, 'body', 1))
  );
}

/** An address with its escapes resolved; as it is when they are malformed. */
function readable(address: string): string {
  try {
    return decodeURIComponent(address.slice(0, 2_048));
  } catch {
    return address.slice(0, 2_048);
  }
}

function inMeta(document: Document): boolean {
  return all(document, 'meta[content]', MOST_META).some((meta) =>
    mayNameBrand(attribute(meta, 'content').slice(0, 500)),
  );
}

function inTexts(document: Document, selector: string, limit: number): boolean {
  let left = MOST_CHARACTERS;
  return all(document, selector, limit).some((element) => {
    const text = (member(element, 'textContent') ?? '').slice(0, left);
    left -= text.length;
    return mayNameBrand(text);
  });
}
