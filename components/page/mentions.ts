import { mayNameBrand, placeOfBrand } from '../../rules/brand.ts';
import type { Mention, MentionShape, Place } from '../../rules/evidence.ts';
import { LIMITS } from '../../rules/evidence-limits.ts';
import type { Budget } from './budget.ts';
import { controlOf } from './controls.ts';
import { above, attribute, isElement, isText, member, tagOf } from './dom.ts';
import { isAmount, isCalledPrice } from './price.ts';
import { textIn, tidy, UNSEEN } from './text.ts';

const INLINE = new Set([
  'a',
  'b',
  'strong',
  'i',
  'em',
  'span',
  'font',
  'mark',
  'small',
  'u',
  'sup',
  'sub',
  'bdi',
  'wbr',
  'label',
]);
const HEADING = /^h[1-6]$/;

/** A box larger than this is not a card or a cart line any more. */
const BOX_NODES = 160;
/** How far up from a mention its box is looked for. */
const BOX_LEVELS = 8;
/** A text longer than this is running text. */
const LINE = 200;

/** The brand named in a text node: in which form, where, and what stands in the same small box. */
export function mentionIn(node: Text, place: Place, budget: Budget): Mention {
  const holder = holderOf(node);
  const text = textIn(holder, LINE + 1, budget);
  const whole = text.length <= LINE && mayNameBrand(text) ? text : around(member(node, 'data'));
  const shape = text.length > LINE ? 'prose' : shapeOf(holder);
  return {
    text: whole,
    shape,
    place,
    label: shape === 'row' ? rowLabel(holder, budget) : '',
    ...linkOf(holder),
    ...boxOf(holder, budget),
  };
}

/** The brand named in an attribute: a picture's description, a button's data. */
export function mentionInAttribute(
  element: Element,
  value: string,
  shape: MentionShape,
  place: Place,
  budget: Budget,
): Mention {
  return { text: around(value), shape, place, label: '', ...linkOf(element), ...boxOf(element, budget) };
}

/** The nearest element that is a text of its own: not a bold word or a link inside a line. */
function holderOf(node: Node): Element {
  let holder = above(node) as Element;
  for (let outer = above(holder); INLINE.has(tagOf(holder)) && outer && isElement(outer); outer = above(outer)) {
    if (!INLINE.has(tagOf(outer)) && member(outer, 'childElementCount') > 4 && !HEADING.test(tagOf(outer))) break;
    holder = outer;
  }
  return holder;
}

function shapeOf(holder: Element): MentionShape {
  const tag = tagOf(holder);
  if (HEADING.test(tag) || attribute(holder, 'role') === 'heading') return 'heading';
  if (tag === 'button') return 'control';
  if (tag === 'td' || tag === 'dd') return 'row';
  if (tag === 'th' || tag === 'dt') return 'cell';
  return linkOf(holder).leadsTo ? 'link' : 'line';
}

function rowLabel(cell: Element, budget: Budget): string {
  const before = member(cell, 'previousElementSibling');
  return before ? textIn(before, LIMITS.label, budget) : '';
}

function linkOf(element: Element): { leadsTo: string } {
  const link =
    member(element, 'closest').call(element, 'a[href]') ?? member(element, 'querySelector').call(element, 'a[href]');
  return { leadsTo: link ? attribute(link, 'href').slice(0, LIMITS.address) : '' };
}

/** The words around the brand in a long text. */
function around(text: string): string {
  const start = Math.max(0, placeOfBrand(text) - 60);
  return tidy(text.slice(start, start + LIMITS.text), LIMITS.text);
}

/** What else stands in the largest small box around an element: a price, things to press. */
function boxOf(element: Element, budget: Budget): { priced: boolean; controls: string[] } {
  let found = { priced: false, controls: [] as string[] };
  let box: Node | null = element;
  for (let level = 0; level < BOX_LEVELS && box && isElement(box); level += 1, box = above(box)) {
    if (/^(?:body|main|html)$/.test(tagOf(box))) break;
    const content = contentOf(box, budget);
    if (content === undefined) break;
    found = content;
    if (found.priced && found.controls.length > 0) break;
  }
  return found;
}

function contentOf(box: Element, budget: Budget): { priced: boolean; controls: string[] } | undefined {
  const controls: string[] = [];
  let priced = false;
  let nodes = 0;
  const queue: Node[] = [box];
  for (let node = queue.pop(); node && budget.visit(); node = queue.pop()) {
    nodes += 1;
    if (nodes > BOX_NODES) return undefined;
    const next = node === box ? null : member(node, 'nextSibling');
    if (next) queue.push(next);
    if (isText(node)) priced ||= isAmount(budget.take(member(node, 'data'), LINE));
    if (!isElement(node) || UNSEEN.has(tagOf(node))) continue;
    const control = controls.length < 6 ? controlOf(node, 'main', budget) : undefined;
    if (control) controls.push(`${control.text} ${control.hook}`.trim().slice(0, LIMITS.label));
    const child = member(node, 'firstChild');
    if (child) queue.push(child);
    priced ||= isCalledPrice(attribute(node, 'class')) && /\d/.test(textIn(node, 24, budget));
  }
  return { priced, controls };
}
