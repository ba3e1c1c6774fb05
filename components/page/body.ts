import { mayNameBrand } from '../../rules/brand.ts';
import type { Evidence, Mention, Place } from '../../rules/evidence.ts';
import { LIMITS } from '../../rules/evidence-limits.ts';
import type { Budget } from './budget.ts';
import { controlOf } from './controls.ts';
import { attribute, isElement, isText, member, tagOf } from './dom.ts';
import { mentionIn, mentionInAttribute } from './mentions.ts';
import type { Placer } from './place.ts';
import { isAmount, isCalledPrice, RUNNING } from './price.ts';
import { textIn, tidy } from './text.ts';
import { walk } from './walk.ts';

type Seen = Pick<Evidence, 'headings' | 'breadcrumbs' | 'mentions' | 'controls' | 'fields' | 'prices' | 'prose'>;

/** Attributes of one control in which a name or a code may stand. */
const MOST_ATTRIBUTES = 20;

/** What the visible page says, in one walk through it. */
export function readBody(body: Element, placer: Placer, budget: Budget): Seen {
  const seen: Seen = { headings: [], breadcrumbs: [], mentions: [], controls: [], fields: [], prices: 0, prose: 0 };
  walk(body, placer, budget, (node, place) => {
    if (isElement(node)) lookAt(node, place, seen, budget);
    else if (isText(node)) listenTo(node, place, seen, budget);
  });
  return seen;
}

function listenTo(node: Text, place: Place, seen: Seen, budget: Budget): void {
  const text = budget.take(member(node, 'data'), LIMITS.characters);
  if (mayNameBrand(text)) note(seen, mentionIn(node, place, budget));
  if (place !== 'main') return;
  if (isAmount(text)) seen.prices += 1;
  if (text.length >= RUNNING) seen.prose += text.trim().length;
}

function lookAt(element: Element, place: Place, seen: Seen, budget: Budget): void {
  const tag = tagOf(element);
  if (/^h[1-4]$/.test(tag)) readHeading(element, Number(tag.charAt(1)), place, seen, budget);
  if (tag === 'img') readAttribute(element, 'alt', 'image', place, seen, budget);
  if (/^(?:input|select|textarea)$/.test(tag) && place === 'main') readField(element, seen);
  if (place === 'menu' && isBreadcrumb(element)) readBreadcrumbs(element, seen, budget);
  if (place === 'main' || place === 'aside' || place === 'dialog') readControl(element, place, seen, budget);
  if (place === 'main' && isCalledPrice(attribute(element, 'class')) && /\d/.test(textIn(element, 24, budget)))
    seen.prices += 1;
}

function readHeading(element: Element, level: number, place: Place, seen: Seen, budget: Budget): void {
  const text = textIn(element, LIMITS.text, budget);
  if (text && seen.headings.length < LIMITS.headings) seen.headings.push({ level, text, place });
}

function readField(element: Element, seen: Seen): void {
  const says = ['autocomplete', 'name', 'placeholder', 'aria-label'].map((name) => attribute(element, name)).join(' ');
  const label = attribute(element, 'type') === 'hidden' ? '' : tidy(says, LIMITS.label);
  if (label && seen.fields.length < LIMITS.fields) seen.fields.push(label);
}

function isBreadcrumb(element: Element): boolean {
  return /bread-?crumb/i.test(
    attribute(element, 'class') + attribute(element, 'id') + attribute(element, 'aria-label'),
  );
}

function readBreadcrumbs(element: Element, seen: Seen, budget: Budget): void {
  if (seen.breadcrumbs.length > 0) return;
  for (const child of Array.from(member(element, 'getElementsByTagName').call(element, '*')).slice(0, 60)) {
    const text = member(child, 'childElementCount') === 0 ? textIn(child, LIMITS.text, budget) : '';
    if (text.length > 1 && seen.breadcrumbs.length < LIMITS.breadcrumbs) seen.breadcrumbs.push(text);
  }
}

function readControl(element: Element, place: Place, seen: Seen, budget: Budget): void {
  const control = controlOf(element, place, budget);
  if (!control) return;
  const known = seen.controls.some((it) => it.text === control.text && it.hook === control.hook && it.place === place);
  if (!known && seen.controls.length < LIMITS.controls) seen.controls.push(control);
  const attributes = member(element, 'attributes');
  for (let at = 0; at < Math.min(attributes.length, MOST_ATTRIBUTES); at += 1) {
    const name = attributes[at]?.name ?? '';
    if (/^(?:data-|onclick|value)/.test(name)) readAttribute(element, name, 'data', place, seen, budget);
  }
}

function readAttribute(
  element: Element,
  name: string,
  shape: 'image' | 'data',
  place: Place,
  seen: Seen,
  budget: Budget,
): void {
  const value = budget.take(attribute(element, name), LIMITS.address);
  if (mayNameBrand(value)) note(seen, mentionInAttribute(element, value, shape, place, budget));
}

/** Keeps a mention unless the same was kept already: shops repeat a name in picture, link and text. */
function note(seen: Seen, mention: Mention): void {
  const same = (it: Mention) => it.text === mention.text && it.place === mention.place && it.shape === mention.shape;
  if (seen.mentions.length < LIMITS.mentions && !seen.mentions.some(same)) seen.mentions.push(mention);
}
