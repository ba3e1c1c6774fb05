import { mayNameBrand, placeOfBrand } from '../../rules/brand.ts';
import type { Mention, MentionShape, Place } from '../../rules/evidence.ts';
import { LIMITS } from '../../rules/evidence-limits.ts';
import type { Box } from './boxes.ts';
import type { Budget } from './budget.ts';
import { above, attribute, dataOf, firstChild, isElement, member, nextSibling, tagOf } from './dom.ts';
import { textIn, tidy } from './text.ts';

const INLINE = new Set('a b strong i em span font mark small u sup sub bdi wbr label'.split(' '));
const HEADING = /^h[1-6]$/;

/** How far up a text's own element, or its link, is looked for. */
const LEVELS = 32;
/** Elements among which a link is looked for inside of another. */
const MOST_INSIDE = 160;
/** More children than this, and an element is no line any more. Browsers would count all of them to say how many. */
const FEW = 4;

/** A text longer than this is running text. */
const LINE = 200;

/** The brand, named somewhere: what it takes to tell whether the same was noted before, which shops do often. */
export interface Naming extends Pick<Mention, 'text' | 'shape' | 'place'> {
  /** The element that is, or has, the text. */
  holder: Element;
}

/** The brand named in a text node. */
export function namingIn(node: Text, place: Place, budget: Budget): Naming {
  const holder = holderOf(node);
  const text = textIn(holder, LINE + 1, budget);
  const whole = text.length <= LINE && mayNameBrand(text) ? text : around(dataOf(node));
  return { text: whole, shape: text.length > LINE ? 'prose' : shapeOf(holder, budget), place, holder };
}

/** The brand named in an attribute: a picture's description, a button's data. */
export function namingInAttribute(holder: Element, value: string, shape: MentionShape, place: Place): Naming {
  return { text: around(value), shape, place, holder };
}

/** A naming with what stands around it: the label of its row, where it leads, what else is in its small box. */
export function mentionOf({ holder, ...naming }: Naming, box: Box, budget: Budget): Mention {
  return {
    ...naming,
    label: naming.shape === 'row' ? rowLabel(holder, budget) : '',
    leadsTo: linkOf(holder, budget),
    ...box,
  };
}

/** The nearest element that is a text of its own: not a bold word or a link inside a line. */
function holderOf(node: Node): Element {
  let holder = above(node) as Element;
  for (let level = 0; level < LEVELS && INLINE.has(tagOf(holder)); level += 1) {
    const outer = above(holder);
    if (!outer || !isElement(outer)) break;
    if (!INLINE.has(tagOf(outer)) && !HEADING.test(tagOf(outer)) && member(outer, 'children')[FEW]) break;
    holder = outer;
  }
  return holder;
}

function shapeOf(holder: Element, budget: Budget): MentionShape {
  const tag = tagOf(holder);
  if (HEADING.test(tag) || attribute(holder, 'role') === 'heading') return 'heading';
  if (tag === 'button') return 'control';
  if (tag === 'td' || tag === 'dd') return 'row';
  if (tag === 'th' || tag === 'dt') return 'cell';
  return linkOf(holder, budget) ? 'link' : 'line';
}

function rowLabel(cell: Element, budget: Budget): string {
  const before = member(cell, 'previousElementSibling');
  return before ? textIn(before, LIMITS.label, budget) : '';
}

/** Where the link leads that an element is, stands in or holds. */
function linkOf(element: Element, budget: Budget): string {
  let node: Node | null = element;
  for (let level = 0; level < LEVELS && node && isElement(node); level += 1, node = above(node)) {
    const address = addressOf(node);
    if (address) return address;
  }
  return linkInside(element, budget);
}

/** A search by selector would look through the whole element each time, however much it holds. */
function linkInside(element: Element, budget: Budget): string {
  const queue: Node[] = [element];
  let left = MOST_INSIDE;
  for (let node = queue.pop(); node && left > 0 && budget.visit(); node = queue.pop(), left -= 1) {
    const next = node === element ? null : nextSibling(node);
    if (next) queue.push(next);
    if (!isElement(node)) continue;
    const address = addressOf(node);
    if (address) return address;
    const child = firstChild(node);
    if (child) queue.push(child);
  }
  return '';
}

function addressOf(element: Element): string {
  return tagOf(element) === 'a' ? attribute(element, 'href').slice(0, LIMITS.address) : '';
}

/** The words around the brand in a long text. */
function around(text: string): string {
  const start = Math.max(0, placeOfBrand(text) - 60);
  return tidy(text.slice(start, start + LIMITS.text), LIMITS.text);
}
