/** What of the notice stands in the page: one bare element, and everything else behind its closed shadow root. */
export interface Surface {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The box in a corner of the window; it lives in the browser's top layer. */
  readonly stand: HTMLElement;
  /** Where the views are drawn. */
  readonly view: HTMLElement;
  /** What screen readers say without being asked. */
  readonly status: HTMLElement;
}

/**
 * Makes a surface that is not yet in the page. The host has a name that means nothing and no attributes: neither a style
 * sheet nor a script can pick it out by what it is called.
 *
 * The top layer is entered by the stand, behind the shadow root, where the page cannot ask for its popovers or close them.
 */
export function createSurface(page: Document, css: string): Surface {
  const host = page.createElement(meaninglessName());
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];

  const stand = page.createElement('div');
  stand.className = 'stand';
  stand.popover = 'manual';
  const view = page.createElement('div');
  const status = page.createElement('div');
  status.className = 'unseen';
  status.role = 'status';
  stand.append(view, status);
  root.append(stand);
  return { host, root, stand, view, status };
}

/** Puts the surface after the page's body, where no hydration counts its children, and on top of everything. */
export function attach({ host, stand }: Surface, page: Document): void {
  page.documentElement.append(host);
  stand.showPopover();
}

/** Back on top of what entered the top layer since. A focused notice stays as it is: hiding it would lose the focus. */
export function raise({ root, stand }: Surface): void {
  if (root.activeElement !== null || !stand.isConnected) return;
  stand.hidePopover();
  stand.showPopover();
}

/** An element name that the HTML standard leaves to authors and that no author has chosen. */
function meaninglessName(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  );
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}
