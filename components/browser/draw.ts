import type { ComponentChild, ComponentChildren, VNode } from 'preact';

type Props = Readonly<Record<string, unknown>>;

/** An element of a view, its components already asked what they are made of; or a text. */
type Part = { tag: string; key: unknown; props: Props; inside: Part[] } | string;

/** A node of the page, and the part of the view that was last drawn there. */
interface Drawn {
  name: string;
  part: Part;
  node: Element | Text;
  inside: Drawn[];
}

const SVG = 'http://www.w3.org/2000/svg';

/** Attributes that say "false" rather than go away. */
const SPOKEN = /^aria-|^spellcheck$/;

/**
 * Draws views into an element of a page, again and again: what differs is changed in place, so that focus, open folds,
 * scrolling and half-written text stay as they are.
 *
 * The notice's views are functions of their props and nothing else: no state, no hooks, no effects. To draw those takes
 * a twelfth of what the library weighs that draws them in our own pages. No text becomes markup on the way.
 */
export function drawing(into: Element): (view: ComponentChildren) => void {
  let drawn: Drawn[] = [];
  return (view) => {
    drawn = update(into, drawn, partsOf(view));
  };
}

/** What is absent counts as an empty text, so that its neighbours keep their places. */
function partsOf(view: ComponentChildren): Part[] {
  if (Array.isArray(view)) return view.flatMap(partsOf);
  if (typeof view === 'string' || typeof view === 'number') return [`${view}`];
  if (!isElement(view)) return [''];
  const { type, props, key } = view;
  if (typeof type === 'string') return [{ tag: type, key, props, inside: partsOf(props.children ?? []) }];
  return partsOf((type as (props: unknown) => ComponentChildren)(props));
}

function isElement(view: ComponentChild): view is VNode<{ children?: ComponentChildren }> {
  return typeof view === 'object' && view !== null && 'type' in view;
}

function update(parent: Element, before: readonly Drawn[], parts: readonly Part[]): Drawn[] {
  const left = new Map(before.map((drawn) => [drawn.name, drawn]));
  let unnamed = 0;
  const now = parts.map((part) => {
    const name = nameOf(part) ?? `${unnamed++} ${typeof part === 'string' ? '' : part.tag}`;
    const known = left.get(name);
    left.delete(name);
    return typeof part === 'string' ? write(name, part, known, parent) : build(name, part, known, parent);
  });
  for (const { node } of left.values()) node.remove();
  let place = parent.firstChild;
  for (const { node } of now) {
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  }
  return now;
}

/** By its key a part is known again wherever among its siblings it stands, else by its tag and place. */
function nameOf(part: Part): string | undefined {
  return typeof part === 'string' || part.key === undefined || part.key === null
    ? undefined
    : `${part.tag}#${part.key}`;
}

function write(name: string, part: string, known: Drawn | undefined, parent: Element): Drawn {
  const node = known?.node ?? parent.ownerDocument.createTextNode(part);
  if (known !== undefined && known.part !== part) node.textContent = part;
  return { name, part, node, inside: [] };
}

function build(name: string, part: Exclude<Part, string>, known: Drawn | undefined, parent: Element): Drawn {
  const space = part.tag === 'svg' ? SVG : parent.namespaceURI;
  const node = (known?.node as Element | undefined) ?? parent.ownerDocument.createElementNS(space, part.tag);
  dress(node, part.props, known === undefined ? {} : (known.part as typeof part).props);
  return { name, part, node, inside: update(node, known?.inside ?? [], part.inside) };
}

function dress(element: Element, props: Props, before: Props): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(props)])) {
    const value = props[name];
    if (value === before[name] || name === 'children') continue;
    if (name.startsWith('on')) {
      const event = name.slice(2).toLowerCase();
      element.removeEventListener(event, before[name] as EventListener);
      element.addEventListener(event, value as EventListener);
    } else if (name === 'defaultValue') (element as HTMLTextAreaElement).defaultValue = `${value}`;
    else if (value === undefined || value === null || (value === false && !SPOKEN.test(name)))
      element.removeAttribute(name);
    else element.setAttribute(name, value === true && !SPOKEN.test(name) ? '' : `${value}`);
  }
}
