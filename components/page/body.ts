import { evidenceOf } from '../../rules/bare-evidence.ts';
import { mayNameBrand } from '../../rules/brand.ts';
import type { Evidence, Place } from '../../rules/evidence.ts';
import { LIMITS } from '../../rules/evidence-limits.ts';
import { type Box, boxes } from './boxes.ts';
import type { Budget } from './budget.ts';
import { controlOf } from './controls.ts';
import { attribute, dataOf, isElement, isText, member, tagOf } from './dom.ts';
import { mentionOf, type Naming, namingIn, namingInAttribute } from './mentions.ts';
import type { Placer } from './place.ts';
import { isAmount, isCalledPrice, RUNNING } from './price.ts';
import { textIn, tidy } from './text.ts';
import { walk } from './walk.ts';

type Seen = Pick<Evidence, 'headings' | 'breadcrumbs' | 'mentions' | 'controls' | 'fields' | 'prices' | 'prose'>;

/** One reading of a page's body: what was seen so far, and what the rest of the reading needs. */
interface Reading {
  seen: Seen;
  budget: Budget;
  boxAround: (element: Element) => Box;
}

/** Attributes of one control in which a name or a code may stand. */
const MOST_ATTRIBUTES = 20;
/** Elements of a path that are looked at. */
const MOST_CRUMBS = 60;

/** What a page without a body says. */
export function unseen(): Seen {
  return evidenceOf('');
}

/** What the visible page says, in one walk through it, which may pause. */
export function* readBody(body: Element, placer: Placer, budget: Budget): Generator<void, Seen> {
  const seen = unseen();
  const reading: Reading = { seen, budget, boxAround: boxes(budget) };
  yield* walk(body, placer, budget, (node, place) => {
    if (isElement(node)) lookAt(node, place, reading);
    else if (isText(node)) listenTo(node, place, reading);
  });
  return seen;
}

function listenTo(node: Text, place: Place, reading: Reading): void {
  const { seen, budget } = reading;
  const text = budget.take(dataOf(node), LIMITS.characters);
  if (mayNameBrand(text)) note(namingIn(node, place, budget), reading);
  if (place !== 'main') return;
  if (isAmount(text)) seen.prices += 1;
  if (text.length >= RUNNING) seen.prose += text.trim().length;
}

function lookAt(element: Element, place: Place, reading: Reading): void {
  const { seen, budget } = reading;
  const tag = tagOf(element);
  if (/^h[1-4]$/.test(tag)) readHeading(element, Number(tag.charAt(1)), place, reading);
  if (tag === 'img') readAttribute(element, 'alt', 'image', place, reading);
  if (/^(?:input|select|textarea)$/.test(tag) && place === 'main') readField(element, seen);
  if (place === 'menu' && isBreadcrumb(element)) readBreadcrumbs(element, reading);
  if (place === 'main' || place === 'aside' || place === 'dialog') readControl(element, place, reading);
  if (place === 'main' && isCalledPrice(attribute(element, 'class')) && /\d/.test(textIn(element, 24, budget)))
    seen.prices += 1;
}

function readHeading(element: Element, level: number, place: Place, { seen, budget }: Reading): void {
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

function readBreadcrumbs(element: Element, { seen, budget }: Reading): void {
  if (seen.breadcrumbs.length > 0) return;
  // The collection is live: asked for its length, or for an array, it would look through the whole element.
  const inside = member(element, 'getElementsByTagName').call(element, '*');
  for (let at = 0; at < MOST_CRUMBS; at += 1) {
    const child = inside[at];
    if (child === undefined) break;
    const text = member(child, 'firstElementChild') === null ? textIn(child, LIMITS.text, budget) : '';
    if (text.length > 1 && seen.breadcrumbs.length < LIMITS.breadcrumbs) seen.breadcrumbs.push(text);
  }
}

function readControl(element: Element, place: Place, reading: Reading): void {
  const { seen, budget } = reading;
  const control = controlOf(element, place, budget);
  if (!control) return;
  const known = seen.controls.some((it) => it.text === control.text && it.hook === control.hook && it.place === place);
  if (!known && seen.controls.length < LIMITS.controls) seen.controls.push(control);
  const attributes = member(element, 'attributes');
  for (let at = 0; at < Math.min(attributes.length, MOST_ATTRIBUTES); at += 1) {
    const name = attributes[at]?.name ?? '';
    if (/^(?:data-|onclick|value)/.test(name)) readAttribute(element, name, 'data', place, reading);
  }
}

function readAttribute(element: Element, name: string, shape: 'image' | 'data', place: Place, reading: Reading): void {
  const value = reading.budget.take(attribute(element, name), LIMITS.address);
  if (mayNameBrand(value)) note(namingInAttribute(element, value, shape, place), reading);
}

/** Keeps a mention unless the same was kept already: shops repeat a name in picture, link and text. */
function note(naming: Naming, { seen: { mentions }, budget, boxAround }: Reading): void {
  if (mentions.length >= LIMITS.mentions) return;
  const same = mentions.some((it) => it.text === naming.text && it.place === naming.place && it.shape === naming.shape);
  if (!same) mentions.push(mentionOf(naming, boxAround(naming.holder), budget));
}
