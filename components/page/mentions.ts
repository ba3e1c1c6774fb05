import { mayNameBrand, placeOfBrand } from '../../rules/brand.ts';
import type { Mention, MentionShape, Place } from '../../rules/evidence.ts';
import { LIMITS } from '../../rules/evidence-limits.ts';
import type { Box } from './boxes.ts';
import type { Budget } from './budget.ts';
import { above, attribute, dataOf, isElement, member, tagOf } from './dom.ts';
import { textIn, tidy } from './text.ts';

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
  return { text: whole, shape: text.length > LINE ? 'prose' : shapeOf(holder), place, holder };
}

/** The brand named in an attribute: a picture's description, a button's data. */
export function namingInAttribute(holder: Element, value: string, shape: MentionShape, place: Place): Naming {
  return { text: around(value), shape, place, holder };
}

/** A naming with what stands around it: the label of its row, where it leads, what else is in its small box. */
export function mentionOf({ holder, ...naming }: Naming, box: Box, budget: Budget): Mention {
  return { ...naming, label: naming.shape === 'row' ? rowLabel(holder, budget) : '', ...linkOf(holder), ...box };
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
