import { LIMITS } from '../../rules/evidence-limits.ts';
import type { Budget } from './budget.ts';
import { controlOf } from './controls.ts';
import { above, attribute, dataOf, firstChild, isElement, isText, nextSibling, tagOf } from './dom.ts';
import { isAmount, isCalledPrice } from './price.ts';
import { textIn, UNSEEN } from './text.ts';

/** What stands in a box of a page that may tell what a name in it is there for. */
export interface Box {
  priced: boolean;
  /** Labels and hooks of things to press. */
  controls: string[];
}

/** A box larger than this is not a card or a cart line any more. */
const BOX_NODES = 160;
/** How far up from a mention its box is looked for. */
const BOX_LEVELS = 8;
/** Characters of one text in which a price is looked for. */
const LINE = 200;
const MOST_CONTROLS = 6;

/**
 * Tells what stands in the largest small box around an element: a price, things to press. Neighbours on a shelf share
 * their boxes, so each is looked through once a reading.
 */
export function boxes(budget: Budget): (element: Element) => Box {
  const known = new Map<Element, Box | undefined>();

  function contentOf(box: Element): Box | undefined {
    if (!known.has(box)) known.set(box, lookThrough(box, budget));
    return known.get(box);
  }
  return (element) => {
    let found: Box = { priced: false, controls: [] };
    let box: Node | null = element;
    for (let level = 0; level < BOX_LEVELS && box && isElement(box); level += 1, box = above(box)) {
      if (/^(?:body|main|html)$/.test(tagOf(box))) break;
      const content = contentOf(box);
      if (content === undefined) break;
      found = content;
      if (found.priced && found.controls.length > 0) break;
    }
    return found;
  };
}

/** @returns undefined where the box is too large to be one. */
function lookThrough(box: Element, budget: Budget): Box | undefined {
  const controls: string[] = [];
  let priced = false;
  let nodes = 0;
  const queue: Node[] = [box];
  for (let node = queue.pop(); node && budget.visit(); node = queue.pop()) {
    nodes += 1;
    if (nodes > BOX_NODES) return undefined;
    const next = node === box ? null : nextSibling(node);
    if (next) queue.push(next);
    if (isText(node)) priced ||= isAmount(budget.take(dataOf(node), LINE));
    if (!isElement(node) || UNSEEN.has(tagOf(node))) continue;
    const control = controls.length < MOST_CONTROLS ? controlOf(node, 'main', budget) : undefined;
    if (control) controls.push(`${control.text} ${control.hook}`.trim().slice(0, LIMITS.label));
    const child = firstChild(node);
    if (child) queue.push(child);
    priced ||= isCalledPrice(attribute(node, 'class')) && /\d/.test(textIn(node, 24, budget));
  }
  return { priced, controls };
}
