/** The widest line that a value of a data file may take before it is broken into one line per entry. */
const WIDTH = 118;

/**
 * Writes a JSON value in the one layout of our data files: a list or record stands on one line where it fits, and is
 * broken into one line per entry where it does not. One layout keeps the difference between two versions readable.
 * Takes any JSON value; answers text that ends with a newline.
 */
export function layout(value: unknown): string {
  return `${lines(value, '', 0)}\n`;
}

function lines(value: unknown, indent: string, before: number): string {
  const short = oneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + before + short.length <= WIDTH) return short;
  const deeper = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((entry) => `${deeper}${lines(entry, deeper, 1)}`)
    : Object.entries(value).map(([key, entry]) => {
        const name = `${JSON.stringify(key)}: `;
        return `${deeper}${name}${lines(entry, deeper, name.length + 1)}`;
      });
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${entries.join(',\n')}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${oneLine(entry)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return JSON.stringify(value);
}
