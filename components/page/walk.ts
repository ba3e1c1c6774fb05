import type { Place } from '../../rules/evidence.ts';
import type { Budget } from './budget.ts';
import { firstChild, isElement, isText, nextSibling, shadowRoot, tagOf } from './dom.ts';
import type { Placer } from './place.ts';
import { UNSEEN } from './text.ts';

interface Step {
  node: Node;
  place: Place;
}

/**
 * Visits the visible nodes under `root` in document order, open shadow trees included, until the budget is spent.
 * A loop, not a recursion: pages nest deeper than a stack. Yields before each, so that whoever drives it may pause.
 */
export function* walk(
  root: Element,
  placer: Placer,
  budget: Budget,
  visit: (node: Element | Text, place: Place) => void,
): Generator<void, void> {
  const queue: Step[] = [{ node: root, place: 'main' }];
  for (let step = queue.pop(); step && budget.visit(); step = queue.pop()) {
    const { node, place } = step;
    yield;
    const next = node === root ? null : nextSibling(node);
    if (next) queue.push({ node: next, place });
    if (isText(node)) visit(node, place);
    if (!isElement(node) || UNSEEN.has(tagOf(node))) continue;
    const inner = placer.inside(node, place);
    visit(node, inner);
    const child = firstChild(node);
    if (child) queue.push({ node: child, place: inner });
    const shadow = shadowRoot(node)?.firstChild;
    if (shadow) queue.push({ node: shadow, place: inner });
  }
}
