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

/** An attribute of an element, empty where there is none. */
export function attribute(element: Element, name: string): string {
  return member(element, 'getAttribute').call(element, name) ?? '';
}

/** The element's name in lower case: 'h1', 'form'. */
export function tagOf(element: Element): string {
  return member(element, 'localName').toLowerCase();
}

/** All elements that match, at most `limit` of them. */
export function all(root: Document | Element, selector: string, limit: number): Element[] {
  const found = member(root, 'querySelectorAll').call(root, selector);
  return Array.from({ length: Math.min(found.length, limit) }, (_, at) => found[at]).filter((it) => it !== undefined);
}

/** The first element that matches. */
export function first(root: Document | Element, selector: string): Element | null {
  return member(root, 'querySelector').call(root, selector);
}

/** The node above, through the boundary of a shadow tree too. */
export function above(node: Node): Node | null {
  return member(node, 'parentNode') ?? (node as Partial<ShadowRoot>).host ?? null;
}

export function isElement(node: Node): node is Element {
  return member(node, 'nodeType') === 1;
}

export function isText(node: Node): node is Text {
  return member(node, 'nodeType') === 3;
}
