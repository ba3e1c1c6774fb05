import type { Place } from '../../rules/evidence.ts';
import { above, all, attribute, isElement, tagOf } from './dom.ts';

const BY_TAG: Record<string, Place> = {
  nav: 'menu',
  footer: 'footer',
  aside: 'aside',
  header: 'header',
  dialog: 'dialog',
};
const BY_ROLE: Record<string, Place> = {
  navigation: 'menu',
  menu: 'menu',
  menubar: 'menu',
  contentinfo: 'footer',
  complementary: 'aside',
  banner: 'header',
  search: 'menu',
  dialog: 'dialog',
  alertdialog: 'dialog',
};

/** Characters of an element's names that are looked at. */
const MOST_NAMES = 200;

/** How shops call the parts around their subject, in class names and ids; tried in this order. */
const BY_NAME: readonly (readonly [Place, RegExp])[] = [
  ['reviews', /review|testimonial|comment|feedback|opinion|otzyv|bewertung|disqus|questions|q-?and-?a|\bfaq/],
  [
    'related',
    /relat|recommend|similar|upsell|cross-?sell|also-?(?:bought|view|like)|best-?sell|recently|viewed|carousel|slick|swiper|owl-|sponsor|compare-?list|accessor/,
  ],
  ['advert', /\badvert|\bads?\b|\bad[-_]|banner-?ad|promo-?strip|doubleclick|adsense/],
  ['menu', word('nav|navbar|navigation|menu|mega-?menu|submenu|dropdown|breadcrumbs?|filters?|facets?|tag-?cloud')],
  ['footer', word('footer|foot|bottom-?bar|copyright')],
  ['header', word('(?:site|page|top|main)?-?(?:header|topbar|masthead)')],
  ['aside', word('sidebar|side-?bar|widget-?area|left-?col|right-?col|rail')],
  ['dialog', word('modal|popup|cookie|consent|gdpr|newsletter|overlay')],
];

/** These as words of their own, as class names part words. */
function word(alternatives: string): RegExp {
  return RegExp(`(?:^|[\\s_-])(?:${alternatives})(?:$|[\\s_-])`);
}

/** The head of a product, card or section, which is no head of the site. */
const OWN_HEADER =
  /(?:prod(?:uct)?|item|goods|detail|info|buy|card|panel|section|title|article)\w*[_-]+(?:\w+[_-]+)?header/;

/** Parts that hold everything, whatever their names say. */
const WHOLE = new Set('html body main form h1 h2 h3 a button input span p td tr tbody'.split(' '));

/** Tells in which part of the page things stand. What it has found out it remembers: one reading, one placer. */
export interface Placer {
  /** Where an element stands, found from the top down. */
  of(element: Element): Place;
  /** Where an element's content stands, knowing where the element itself stands. */
  inside(element: Element, outer: Place): Place;
}

/**
 * A part that contains the page's main heading is never apart from the subject, however it is called: shops name whole
 * pages "with-sidebar" or put the product's name into a "page-header".
 */
export function placer(document: Document): Placer {
  const holdHeading = new Set(all(document, 'h1', 6).flatMap(withAncestors));
  const known = new Map<Node, Place>();
  const ranks = new Map<string, number>();

  function inside(element: Element, outer: Place): Place {
    const before = known.get(element);
    if (before !== undefined) return before;
    const place = find(element, outer);
    known.set(element, place);
    return place;
  }
  function find(element: Element, outer: Place): Place {
    const tag = tagOf(element);
    if (tag === 'main' || attribute(element, 'role') === 'main') return 'main';
    if (outer !== 'main') return outer;
    const place = BY_TAG[tag] ?? BY_ROLE[attribute(element, 'role')] ?? (WHOLE.has(tag) ? undefined : named(element));
    return place === undefined || holdHeading.has(element) ? outer : place;
  }
  function of(element: Element): Place {
    const path: Element[] = [];
    let node = above(element);
    for (; node !== null && !known.has(node); node = above(node)) {
      if (isElement(node)) path.push(node);
    }
    const outer = (node && known.get(node)) ?? 'main';
    return path.reduceRight((place, ancestor) => inside(ancestor, place), outer);
  }
  function named(element: Element): Place | undefined {
    const names = attribute(element, 'class').slice(0, MOST_NAMES);
    const id = attribute(element, 'id').slice(0, MOST_NAMES - names.length);
    const place = BY_NAME[Math.min(rankOf(names), rankOf(id))]?.[0];
    return place === 'header' && OWN_HEADER.test(`${names} ${id}`.toLowerCase()) ? undefined : place;
  }
  /** Pages repeat their class names on hundreds of elements. */
  function rankOf(names: string): number {
    const before = ranks.get(names);
    if (before !== undefined) return before;
    const lower = names.toLowerCase();
    const at = BY_NAME.findIndex(([, pattern]) => pattern.test(lower));
    const rank = at < 0 ? BY_NAME.length : at;
    ranks.set(names, rank);
    return rank;
  }
  return { of, inside };
}

/** A node and everything that it stands in. */
function withAncestors(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at !== null; at = above(at)) path.push(at);
  return path;
}
