import type { Meta } from '../../rules/evidence.ts';
import { LIMITS } from '../../rules/evidence-limits.ts';
import { all, attribute } from './dom.ts';
import { tidy } from './text.ts';

/** Most metadata elements looked at; pages have ten to eighty. */
const MOST = 200;

/** What the page's head says of it: OpenGraph, product metadata, description. */
export function readMeta(document: Document): Meta {
  const said = new Map<string, string>();
  for (const element of all(document, 'meta[content]', MOST)) {
    const name = (attribute(element, 'property') || attribute(element, 'name')).toLowerCase();
    if (!said.has(name)) said.set(name, tidy(attribute(element, 'content'), LIMITS.text));
  }
  const one = (...names: string[]) => names.map((name) => said.get(name)).find(Boolean) ?? '';
  return {
    title: one('og:title', 'twitter:title'),
    type: one('og:type'),
    site: one('og:site_name', 'application-name'),
    description: one('description', 'og:description'),
    brand: one('product:brand', 'og:brand', 'brand'),
    priced: one('product:price:amount', 'og:price:amount', 'product:sale_price:amount', 'twitter:data1') !== '',
    authored: one('article:published_time', 'article:author', 'author', 'datepublished', 'sailthru.date') !== '',
  };
}
