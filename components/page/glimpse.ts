import { mayNameBrand } from '../../rules/brand.ts';
import { all, attribute, member } from './dom.ts';

/*
 * Every selector is a search of its own: browsers take several times as long for a list of them.
 */

/** Elements whose text is a name or a label. */
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'th', 'dt', '[itemprop="name"]', '[itemprop="brand"]'];

/**
 * Attributes in which shops repeat a product's name on cards, cart lines and pictures; that finds the brand on shelves
 * whose title names only the category. Links are told by a part of the name in the two ways in which addresses write
 * it, because a search for any mixture of cases takes longer than all others together.
 */
const CARDS = [
  ['img[alt]', 'alt'],
  ['a[href*="asper"]', 'href'],
  ['a[href*="ASPER"]', 'href'],
  ['[title*="kaspersk" i]', 'title'],
  ['[aria-label*="kaspersk" i]', 'aria-label'],
] as const;

/** Addresses of pages that show names only as text: carts, check-outs, order forms, carriers' tariffs, lots of a tender. */
const PLAIN =
  /cart|basket|checkout|bag\b|order|payment|panier|carrito|warenkorb|kasse|koszyk|sepet|korzin|commande|tarif|\bplan(?:s|e|es|os)?\b|\blots?\b|tender|zakup/i;

const MOST_META = 60;
const MOST_HEADINGS = 60;
const MOST_CARDS = 1_000;
const MOST_CHARACTERS = 100_000;

/**
 * One cheap question: may this page have to do with the brand? Looks at title, address, metadata, headings, structured
 * data and the names on cards; text is searched only where names stand in nothing else. Most page views end here.
 */
export function glimpse(document: Document, location: Pick<Location, 'href'>): boolean {
  return (
    mayNameBrand(readable(location.href)) ||
    mayNameBrand(member(document, 'title').slice(0, 1_000)) ||
    inAttributes(document, 'meta[content]', 'content', MOST_META) ||
    inTexts(document, ['script[type="application/ld+json" i]'], 24) ||
    inTexts(document, HEADINGS, MOST_HEADINGS) ||
    CARDS.some(([selector, name]) => inAttributes(document, selector, name, MOST_CARDS)) ||
    (PLAIN.test(location.href) && inTexts(document, ['body'], 1))
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

function inAttributes(document: Document, selector: string, name: string, limit: number): boolean {
  return all(document, selector, limit).some((element) => mayNameBrand(attribute(element, name).slice(0, 500)));
}

/** @param limit of elements for each selector. */
function inTexts(document: Document, selectors: readonly string[], limit: number): boolean {
  let left = MOST_CHARACTERS;
  return selectors.some((selector) =>
    all(document, selector, limit).some((element) => {
      const text = (member(element, 'textContent') ?? '').slice(0, left);
      left -= text.length;
      return mayNameBrand(text);
    }),
  );
}
