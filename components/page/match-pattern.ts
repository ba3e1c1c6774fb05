/** "*://*.shop.example/part/*": any scheme of the web, a host or all below it, and what the path begins with. */
const PATTERN = /^(?<scheme>\*|https?):\/\/(?<wide>\*\.)?(?<host>[^/*]+)(?<path>\/.*)$/;

/**
 * Whether a browser would run something with these match patterns at an address.
 *
 * @param patterns as manifests write them; only the forms that the catalogue makes are understood, others match nothing.
 */
export function matchesAny(address: string, patterns: readonly string[]): boolean {
  const url = URL.parse(address);
  return url !== null && patterns.some((pattern) => matches(url, pattern));
}

function matches({ protocol, hostname, pathname, search }: URL, pattern: string): boolean {
  const { scheme, wide, host, path } = PATTERN.exec(pattern)?.groups ?? {};
  if (host === undefined || path === undefined) return false;
  const schemes = scheme === '*' ? ['http:', 'https:'] : [`${scheme}:`];
  const isHost = hostname === host || (wide !== undefined && hostname.endsWith(`.${host}`));
  return schemes.includes(protocol) && isHost && matchesPath(pathname + search, path.split('*'));
}

function matchesPath(rest: string, [head = '', ...parts]: readonly string[]): boolean {
  if (!rest.startsWith(head)) return false;
  if (parts.length === 0) return rest === head;
  let from = head.length;
  for (const part of parts.slice(0, -1)) {
    const at = rest.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  const tail = parts.at(-1) ?? '';
  return rest.length - tail.length >= from && rest.endsWith(tail);
}
