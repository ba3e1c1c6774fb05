/**
 * Looking at a page that may have been built to mislead. A form field or image named like a member of the document or
 * of its form (`<img name="body">`, `<input name="firstChild">`) stands in that member's way; so members are taken from
 * the prototype, where the page's names do not reach.
 */

/**
 * Kinds of node that have no members by the names of others, and so are asked straight, which is three times as fast.
 * Documents, forms and frame sets do; and what is not known to be plain is taken for one of them.
 */
const PLAIN = /^(?:Text|Comment|SVG\w+|HTML(?!Document|Form|FrameSet|Object|Embed)\w+)$/;
const plain = new WeakMap<object, boolean>();

/** A member of a node, past whatever the page has put in front of it. */
export function member<N extends object, K extends keyof N>(node: N, name: K): N[K] {
  const prototype: object | null = Object.getPrototypeOf(node);
  if (prototype === null || isPlain(prototype)) return node[name];
  return name in prototype ? Reflect.get(prototype, name, node) : node[name];
}

function isPlain(prototype: object): boolean {
  let known = plain.get(prototype);
  if (known === undefined) {
    known = PLAIN.test(String(Reflect.get(prototype, Symbol.toStringTag)));
    plain.set(prototype, known);
  }
  return known;
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
