import type { Place } from '../../rules/evidence.ts';
import { all, attribute, member, tagOf } from './dom.ts';

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

/** How shops call the parts around their subject, in class names and ids; tried in this order. */
const BY_NAME: readonly (readonly [Place, RegExp])[] = [
  ['reviews', /review|testimonial|comment|feedback|opinion|otzyv|bewertung|disqus|questions|q-?and-?a|\bfaq/],
  [
    'related',
    /relat|recommend|similar|upsell|cross-?sell|also-?(?:bought|view|like)|best-?sell|recently|viewed|carousel|slick|swiper|owl-|sponsor|compare-?list|accessor/,
  ],
  ['advert', /\badvert|\bads?\b|\bad[-_]|banner-?ad|promo-?strip|doubleclick|adsense/],
  [
    'menu',
    /(?:^|[\s_-])(?:nav|navbar|navigation|menu|mega-?menu|submenu|dropdown|breadcrumbs?|filters?|facets?|tag-?cloud)(?:$|[\s_-])/,
  ],
  ['footer', /(?:^|[\s_-])(?:footer|foot|bottom-?bar|copyright)(?:$|[\s_-])/],
  ['header', /(?:^|[\s_-])(?:site|page|top|main)?-?(?:header|topbar|masthead)(?:$|[\s_-])/],
  ['aside', /(?:^|[\s_-])(?:sidebar|side-?bar|widget-?area|left-?col|right-?col|rail)(?:$|[\s_-])/],
  ['dialog', /(?:^|[\s_-])(?:modal|popup|cookie|consent|gdpr|newsletter|overlay)(?:$|[\s_-])/],
];

/** The head of a product, card or section, which is no head of the site. */
const OWN_HEADER =
  /(?:prod(?:uct)?|item|goods|detail|info|buy|card|panel|section|title|article)\w*[_-]+(?:\w+[_-]+)?header/;

/** Parts that hold everything, whatever their names say. */
const WHOLE = new Set([
  'html',
  'body',
  'main',
  'form',
  'h1',
  'h2',
  'h3',
  'a',
  'button',
  'input',
  'span',
  'p',
  'td',
  'tr',
  'tbody',
]);

/** Tells in which part of the page an element's content stands, knowing where the element itself stands. */
export type Placer = (element: Element, outer: Place) => Place;

/**
 * A part that contains the page's main heading is never apart from the subject, however it is called: shops name whole
 * pages "with-sidebar" or put the product's name into a "page-header".
 */
export function placer(document: Document): Placer {
  const headings = all(document, 'h1', 6);
  const holdsHeading = (element: Element) => headings.some((h1) => member(element, 'contains').call(element, h1));
  return (element, outer) => {
    const tag = tagOf(element);
    if (tag === 'main' || attribute(element, 'role') === 'main') return 'main';
    if (outer !== 'main') return outer;
    const place = BY_TAG[tag] ?? BY_ROLE[attribute(element, 'role')] ?? (WHOLE.has(tag) ? undefined : named(element));
    return place === undefined || holdsHeading(element) ? outer : place;
  };
}

function named(element: Element): Place | undefined {
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`;
  if (names.length < 3) return undefined;
  const lower = names.slice(0, 200).toLowerCase();
  const place = BY_NAME.find(([, pattern]) => pattern.test(lower))?.[0];
  return place === 'header' && OWN_HEADER.test(lower) ? undefined : place;
}
