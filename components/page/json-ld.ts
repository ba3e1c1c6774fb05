import { LIMITS } from '../../rules/evidence-limits.ts';
import type { Budget } from './budget.ts';
import { all, member } from './dom.ts';
import { emptyRecord, isKept, noteType, type Structured, shortType } from './structured.ts';
import { tidy } from './text.ts';

const SCRIPTS = 'script[type="application/ld+json" i]';

/** Reads the page's JSON-LD into `into`: as many scripts, characters and values as the limits allow. */
export function readJsonLd(document: Document, into: Structured, budget: Budget): void {
  let left: number = LIMITS.scriptCharacters;
  for (const script of all(document, SCRIPTS, LIMITS.scripts)) {
    const source = member(script, 'textContent') ?? '';
    left -= source.length;
    if (left < 0) break;
    budget.scripts += 1;
    collect(parsed(source), into);
  }
}

/** Shops' templates leave comments, raw line breaks and trailing commas in their JSON; what is still broken is left out. */
function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    try {
      return JSON.parse(
        source
          .replace(
            /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|;)\s*$/g,
            '',
          )
          .replace(/\p{Cc}+/gu, ' ')
          .replace(/,\s*([}\]])/g, '$1'),
      );
    } catch {
      return undefined;
    }
  }
}

interface Visit {
  value: unknown;
  depth: number;
  nested: boolean;
}

/** Properties that hold what a page is about, rather than something beside it. */
const TRANSPARENT = new Set(['@graph', 'mainEntity', 'mainEntityOfPage', 'hasVariant']);

function collect(root: unknown, into: Structured): void {
  const queue: Visit[] = [{ value: root, depth: 0, nested: false }];
  for (let at = 0; at < queue.length; at += 1) {
    const { value, depth, nested } = queue[at] as Visit;
    if (typeof value !== 'object' || value === null || depth > LIMITS.depth) continue;
    const room = LIMITS.values - queue.length;
    if (Array.isArray(value)) {
      for (const entry of value.slice(0, room)) queue.push({ value: entry, depth: depth + 1, nested });
      continue;
    }
    const thing = value as Record<string, unknown>;
    const types = [thing['@type']].flat().map((type) => (typeof type === 'string' ? shortType(type) : ''));
    if (!nested) for (const type of types) noteType(into, type);
    if (types.includes('BreadcrumbList')) readCrumbs(thing.itemListElement, into);
    const kept = types.find(isKept);
    if (kept !== undefined && into.records.length < LIMITS.records) into.records.push(recordOf(thing, kept, nested));
    const inside = nested || types.some((type) => type !== '');
    for (const key of Object.keys(thing).slice(0, room)) {
      queue.push({ value: thing[key], depth: depth + 1, nested: inside && !TRANSPARENT.has(key) ? true : nested });
    }
  }
}

function recordOf(thing: Record<string, unknown>, type: string, nested: boolean) {
  const offers = [thing.offers].flat().filter((it) => typeof it === 'object' && it !== null) as Record<
    string,
    unknown
  >[];
  const offer = offers[0] ?? (type === 'Offer' ? thing : {});
  return {
    ...emptyRecord('json-ld', type, 'main'),
    name: wordsOf(thing.name ?? thing.headline),
    brand: wordsOf(thing.brand) || wordsOf(thing.manufacturer) || wordsOf(thing.publisher),
    code: wordsOf(thing.sku ?? thing.mpn ?? thing.productID).slice(0, LIMITS.label),
    about: wordsOf(thing.author) || wordsOf(thing.itemReviewed),
    priced: [...offers, thing].some(
      (it) => it.price !== undefined || it.lowPrice !== undefined || it.priceSpecification !== undefined,
    ),
    availability: shortType(wordsOf(offer.availability)),
    nested,
  };
}

/** A text, however the page wrote it: plain, in a list, with a language, or as a thing with a name. */
function wordsOf(value: unknown, depth = 0): string {
  if (typeof value === 'string' || typeof value === 'number') return tidy(String(value), LIMITS.text);
  if (typeof value !== 'object' || value === null || depth > 3) return '';
  if (Array.isArray(value)) return wordsOf(value[0], depth + 1);
  const thing = value as Record<string, unknown>;
  return wordsOf(thing['@value'] ?? thing.name ?? thing['@id'], depth + 1);
}

function readCrumbs(list: unknown, into: Structured): void {
  if (!Array.isArray(list) || into.breadcrumbs.length > 0) return;
  for (const entry of list.slice(0, LIMITS.breadcrumbs)) {
    const crumb = entry as { name?: unknown; item?: unknown } | null;
    const name = wordsOf(crumb?.name) || wordsOf(crumb?.item);
    if (name) into.breadcrumbs.push(name);
  }
}
