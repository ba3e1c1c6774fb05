import type { ComponentChildren } from 'preact';

/**
 * What JSX becomes in the scripts that are brought into pages: a plain description, for `drawing` to draw. The build
 * puts it in the place of Preact's, which would bring all of Preact along.
 */
export function jsx(type: unknown, props: unknown, key?: unknown) {
  return { type, props, key };
}

export { jsx as jsxs };

export function Fragment({ children }: { children?: ComponentChildren }): ComponentChildren {
  return children;
}
