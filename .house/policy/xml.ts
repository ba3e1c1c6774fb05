export type Attributes = Readonly<Record<string, string>>;
export type Child = string | XmlElement;
export interface XmlElement {
  name: string;
  attributes: Attributes;
  children: readonly Child[];
}

/** An element; a text among the children is escaped when it is written. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): XmlElement {
  return { name, attributes, children };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Writes an element, one a line, except where a text must not gain blanks. */
export function write({ name, attributes, children }: XmlElement, indent = ''): string {
  const open = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}`;
  if (children.length === 0) return `${open}/>`;
  if (children.some((child) => typeof child === 'string')) {
    const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : write(child)));
    return `${open}>${inner.join('')}</${name}>`;
  }
  const inner = children.map((child) => (typeof child === 'string' ? child : write(child, `${indent}  `)));
  return `${open}>\n${inner.join('\n')}\n${indent}</${name}>`;
}
