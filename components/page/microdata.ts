import type { Place, StructuredRecord } from '../../rules/evidence.ts';
import { LIMITS } from '../../rules/evidence-limits.ts';
import type { Budget } from './budget.ts';
import { all, attribute, first, member, tagOf } from './dom.ts';
import type { Placer } from './place.ts';
import { emptyRecord, isKept, noteType, type Structured, shortType } from './structured.ts';
import { textIn, tidy } from './text.ts';

/** Microdata and RDFa say the same with different attributes. */
const SYNTAXES = [
  { source: 'microdata', scope: '[itemscope][itemtype]', type: 'itemtype', property: 'itemprop' },
  { source: 'rdfa', scope: '[typeof]', type: 'typeof', property: 'property' },
] as const;

/** Most properties looked at within one record. */
const MOST_PROPERTIES = 80;

type Syntax = (typeof SYNTAXES)[number];

/** Reads what the page's own elements say of themselves. */
export function readMicrodata(document: Document, into: Structured, placer: Placer, budget: Budget): void {
  for (const syntax of SYNTAXES) {
    for (const scope of all(document, syntax.scope, LIMITS.records)) {
      const type = shortType(attribute(scope, syntax.type).split(/\s/)[0] ?? '');
      const nested = scopeAbove(scope, syntax) !== null;
      if (!nested) noteType(into, type);
      if (type === 'BreadcrumbList' && into.breadcrumbs.length === 0) readCrumbs(scope, syntax, into, budget);
      if (!isKept(type) || /^offer$|^aggregateoffer$/i.test(type) || into.records.length >= LIMITS.records) continue;
      into.records.push(recordOf(scope, syntax, type, nested, placer.of(scope), budget));
    }
  }
}

function recordOf(
  scope: Element,
  syntax: Syntax,
  type: string,
  nested: boolean,
  place: Place,
  budget: Budget,
): StructuredRecord {
  const record = { ...emptyRecord(syntax.source, type, place), nested };
  for (const element of all(scope, `[${syntax.property}]`, MOST_PROPERTIES)) {
    const owner = scopeAbove(element, syntax);
    const own = owner === scope;
    const inOffer = owner !== null && /offer/i.test(attribute(owner, syntax.type));
    const said = () => valueIn(element, budget);
    for (const property of attribute(element, syntax.property).toLowerCase().split(/\s+/)) {
      const name = property.replace(/^\w+:/, '');
      if (own && name === 'name' && !record.name) record.name = said();
      else if (own && (name === 'brand' || name === 'manufacturer') && !record.brand) record.brand = said();
      else if (own && /^(?:sku|mpn|productid)$/.test(name) && !record.code) record.code = said().slice(0, LIMITS.label);
      else if (own && /^(?:author|itemreviewed)$/.test(name) && !record.about) record.about = said();
      else if (own || inOffer) {
        if (name === 'price' || name === 'lowprice') record.priced = true;
        else if (name === 'availability')
          record.availability = shortType(attribute(element, 'href') || attribute(element, 'content') || said());
      }
    }
  }
  return record;
}

/** The value of a property: of its attribute where it has one, else its text. */
function valueIn(element: Element, budget: Budget): string {
  const stated = attribute(element, 'content') || (tagOf(element) === 'img' ? attribute(element, 'alt') : '');
  if (stated) return tidy(stated, LIMITS.text);
  const inside = first(element, 'meta[content], img[alt]');
  return textIn(element, LIMITS.text, budget) || (inside ? valueIn(inside, budget) : '');
}

/** The record that an element belongs to. */
function scopeAbove(element: Element, syntax: Syntax): Element | null {
  const parent = member(element, 'parentElement');
  return parent === null ? null : member(parent, 'closest').call(parent, syntax.scope);
}

function readCrumbs(scope: Element, syntax: Syntax, into: Structured, budget: Budget): void {
  for (const name of all(scope, `[${syntax.property}="name"]`, LIMITS.breadcrumbs)) {
    into.breadcrumbs.push(valueIn(name, budget));
  }
}
