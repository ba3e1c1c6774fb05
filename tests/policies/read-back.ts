/** What each browser would hand to the extension if an administrator used a sample as it is. */

type Values = Record<string, unknown>;

function asRecord(value: unknown, where: string): Values {
  if (typeof value !== 'object' || value === null) throw new Error(`${where}: an object was expected, not ${value}`);
  return value as Values;
}

/** Follows names into nested objects. */
export function within(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => asRecord(inner, name)[name], value);
}

/** The Google Admin console wraps each value. */
export function unwrapped(console: unknown): Values {
  const entries = Object.entries(asRecord(console, 'console'));
  return Object.fromEntries(entries.map(([key, wrapped]) => [key, within(wrapped, 'Value')]));
}

/** The keys of a registry file, each with its values; numbers are numbers, as Windows stores them. */
export function registryKeys(file: string): Map<string, Values> {
  const [version, ...lines] = file.split('\r\n');
  if (version !== 'Windows Registry Editor Version 5.00') throw new Error('not a registry file');
  const keys = new Map<string, Values>();
  let current: Values | undefined;
  for (const line of lines) {
    if (line === '') continue;
    const key = /^\[HKEY_LOCAL_MACHINE\\(.+)\]$/.exec(line)?.[1];
    if (key !== undefined) {
      current = {};
      keys.set(key, current);
      continue;
    }
    const [, name = '', number, text] =
      /^"((?:[^"\\]|\\.)*)"=(?:dword:([0-9a-f]{8})|"((?:[^"\\]|\\.)*)")$/.exec(line) ?? [];
    if (!current || name === '') throw new Error(`not a line of a registry file: ${line}`);
    current[name] = number === undefined ? text?.replace(/\\(.)/g, '$1') : Number.parseInt(number, 16);
  }
  return keys;
}

/** A key with its sub-keys; one whose values are numbered from 1 is a list. */
export function registryValues(keys: ReadonlyMap<string, Values>, key: string): Values {
  const below = [...keys].filter(([name]) => name.startsWith(`${key}\\`));
  const lists = below.map(([name, values]): [string, unknown] => [name.slice(key.length + 1), Object.values(values)]);
  return { ...keys.get(key), ...Object.fromEntries(lists) };
}

/** A value of a property list. */
export function plistValue(element: Element): unknown {
  const children = [...element.children];
  switch (element.tagName) {
    case 'plist':
      return children[0] && plistValue(children[0]);
    case 'true':
    case 'false':
      return element.tagName === 'true';
    case 'integer':
      return Number(element.textContent);
    case 'string':
      return element.textContent;
    case 'array':
      return children.map(plistValue);
    case 'dict':
      return Object.fromEntries(
        children.flatMap((child, index) => {
          const value = children[index + 1];
          return child.tagName === 'key' && value ? [[child.textContent, plistValue(value)]] : [];
        }),
      );
    default:
      throw new Error(`not part of a property list: ${element.tagName}`);
  }
}

/** The payload of a type inside a configuration profile. */
export function payload(profile: unknown, type: string): Values {
  const content = within(profile, 'PayloadContent');
  const found = Array.isArray(content) ? content.find((item) => within(item, 'PayloadType') === type) : undefined;
  return asRecord(found, `payload ${type}`);
}

/** Without what macOS adds for its own bookkeeping, and hands to the extension as well. */
export function withoutPayloadKeys(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !key.startsWith('Payload')));
}
