import { withoutInvisible } from '../../rules/brand.ts';
import type { Budget } from './budget.ts';
import { dataOf, firstChild, isElement, isText, nextSibling, tagOf } from './dom.ts';

/** Elements whose text nobody sees. */
export const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'head', 'option']);

/** A text as a person reads it, in one line: no invisible characters, single spaces, cut to `limit`. */
export function tidy(text: string, limit: number): string {
  return withoutInvisible(text.slice(0, limit * 4))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limit);
}

/**
 * The text inside an element, tidied, reading no more than is kept. `textContent` would build the whole string first,
 * however long it is.
 */
export function textIn(element: Element, limit: number, budget: Budget): string {
  let text = '';
  const queue: Node[] = [element];
  for (let node = queue.pop(); node && text.length < limit * 2 && budget.visit(); node = queue.pop()) {
    const next = nextSibling(node);
    if (next && node !== element) queue.push(next);
    if (isText(node)) text += budget.take(dataOf(node), limit * 2);
    else if (isElement(node) && !UNSEEN.has(tagOf(node))) {
      const child = firstChild(node);
      if (child) queue.push(child);
      text += ' ';
    }
  }
  return tidy(text, limit);
}
