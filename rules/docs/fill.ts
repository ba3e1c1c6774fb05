/**
 * Replaces what stands between `<!-- NAME -->` and `<!-- /NAME -->` in a text that people write around it.
 *
 * @throws Error naming a part that the text has no place for
 */
export function fill(text: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((filled, [name, part]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const start = filled.indexOf(open);
    const end = filled.indexOf(close);
    if (start < 0 || end < start) throw new Error(`the text has no place for "${name}": add ${open} and ${close}`);
    return `${filled.slice(0, start + open.length)}\n\n${part}\n\n${filled.slice(end)}`;
  }, text);
}
