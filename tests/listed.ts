import { hostPatterns } from '../rules/host-patterns.ts';

/** Whether the extension looks at an address unasked. As the browser matches: "*://*.shop.example/*" is the host and all below it. */
export function isListed(url: string): boolean {
  const { hostname } = new URL(url);
  return hostPatterns().some((pattern) => {
    const [, wide, host] = /^\*:\/\/(\*\.)?([^/]+)\//.exec(pattern) ?? [];
    return host !== undefined && (hostname === host || (wide !== undefined && hostname.endsWith(`.${host}`)));
  });
}
