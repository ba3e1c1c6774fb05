/**
 * Looking at a page that may have been built to mislead. A form field or image named like a member of the document or
 * of its form (`<img name="body">`, `<input name="firstChild">`) stands in that member's way; so members are taken from
 * the prototype, where the page's names do not reach.
 */

/** A member of a node, past whatever the page has put in front of it. */
export function member<N extends object, K extends keyof N>(node: N, name: K): N[K] {
  const prototype: object | null = Object.getPrototypeOf(node);
  return prototype !== null && name in prototype ? Reflect.get(prototype, name, node) : node[name];
}

/**
 * The same for one member that is asked for at every node: by the browser's own getter, which is found once. Where there
 * is none, outside of browsers, member by member.
 */
function getter<N extends Node, K extends string & keyof N>(
  owner: 'Node' | 'Element' | 'CharacterData',
  name: K,
): (node: N) => N[K] {
  const home: { prototype: object } | undefined = Reflect.get(globalThis, owner);
  const get = home && Object.getOwnPropertyDescriptor(home.prototype, name)?.get;
  return (node) => (get ? get.call(node) : member(node, name));
}

export const firstChild = getter<Node, 'firstChild'>('Node', 'firstChild');
export const nextSibling = getter<Node, 'nextSibling'>('Node', 'nextSibling');
export const shadowRoot = getter<Element, 'shadowRoot'>('Element', 'shadowRoot');
/** The characters of a text. */
export const dataOf = getter<Text, 'data'>('CharacterData', 'data');

const nodeType = getter<Node, 'nodeType'>('Node', 'nodeType');
const parentNode = getter<Node, 'parentNode'>('Node', 'parentNode');
const getAttribute = (globalThis as Partial<typeof globalThis>).Element?.prototype.getAttribute;
const localName = getter<Element, 'localName'>('Element', 'localName');

/** An attribute of an element, empty where there is none. */
export function attribute(element: Element, name: string): string {
  return (getAttribute ?? member(element, 'getAttribute')).call(element, name) ?? '';
}

/** The element's name in lower case: 'h1', 'form'. */
export function tagOf(element: Element): string {
  return localName(element).toLowerCase();
}

/** All elements that match, at most `limit` of them. */
export function all(root: Document | Element, selector: string, limit: number): Element[] {
  const found = member(root, 'querySelectorAll').call(root, selector);
  return Array.prototype.slice.call(found, 0, limit);
}

/** The first element that matches. */
export function first(root: Document | Element, selector: string): Element | null {
  return member(root, 'querySelector').call(root, selector);
}

/** The node above, through the boundary of a shadow tree too. */
export function above(node: Node): Node | null {
  return parentNode(node) ?? (node as Partial<ShadowRoot>).host ?? null;
}

export function isElement(node: Node): node is Element {
  return nodeType(node) === 1;
}

export function isText(node: Node): node is Text {
  return nodeType(node) === 3;
}
