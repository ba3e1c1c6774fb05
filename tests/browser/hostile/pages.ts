/** A page that offers a product and does something that no notice likes. All of our own writing. */
export interface HostilePage {
  id: string;
  /** In words that follow "a page that". */
  does: string;
  /** Runs at the end of the body, in the page's own world. */
  script?: string;
  style?: string;
  headers?: Record<string, string>;
  /** What of the notice is left when the page has had its way: it stands, or the toolbar speaks alone. */
  left: 'notice' | 'toolbar';
  /** The page answers each coming of the notice with one of its own. */
  echoes?: true;
}

/** Runs `deed` on whatever is put beside the page's body, now and later. */
const onNewcomers = (deed: string) => `
  const known = new Set(document.documentElement.children);
  const meet = () => {
    for (const host of [...document.documentElement.children]) if (!known.has(host)) { ${deed} }
  };
  new MutationObserver(meet).observe(document.documentElement, { childList: true });
  meet();`;

/** Every so often, for as long as the page lives. */
const often = (deed: string) => `setInterval(() => { ${deed} }, 40);`;

export const HOSTILE_PAGES: readonly HostilePage[] = [
  {
    id: 'removes',
    does: 'removes what is put beside its body',
    script: onNewcomers('host.remove();'),
    left: 'toolbar',
  },
  {
    id: 'removes-and-routes',
    does: 'removes what is put beside its body, and at its next address too',
    script: `${onNewcomers('host.remove();')} setTimeout(() => history.pushState({}, '', '?colour=red'), 1500);`,
    left: 'toolbar',
  },
  {
    id: 'empties-root',
    does: 'keeps its root to head and body, again and again',
    script: often('document.documentElement.replaceChildren(document.head, document.body);'),
    left: 'toolbar',
  },
  {
    id: 'hides-by-sheet',
    does: 'hides what stands beside its body by its style sheet',
    style: 'html > :not(head, body) { display: none !important; visibility: hidden !important; opacity: 0 !important }',
    left: 'notice',
  },
  {
    id: 'hides-by-attribute',
    does: 'hides the newcomer with attributes',
    script: onNewcomers("host.hidden = true; host.style.cssText = 'display: none !important';"),
    left: 'notice',
  },
  {
    id: 'restyles-all',
    does: 'unsets the style of everything',
    style: '* { all: unset !important }',
    left: 'notice',
  },
  {
    id: 'small-root',
    does: 'counts in a tenth of a root em, zoomed and turned',
    style: 'html { font-size: 62.5%; zoom: 1.5 } body { transform: rotate(1deg) scale(.9); filter: blur(0) }',
    left: 'notice',
  },
  {
    id: 'covers',
    does: 'covers the window with the highest layer that it can',
    script: `const cover = document.createElement('div');
      cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: #fff9';
      document.body.append(cover);`,
    left: 'notice',
  },
  {
    id: 'opens-popovers',
    does: 'opens popovers over the whole window',
    script: `setTimeout(() => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'inset: 0; inline-size: 100%; block-size: 100%';
      document.body.append(cover);
      cover.showPopover();
    }, 700);`,
    left: 'notice',
  },
  {
    id: 'moves',
    does: 'moves the newcomer into its body',
    script: onNewcomers('document.body.append(host);'),
    left: 'toolbar',
  },
  {
    id: 'clones',
    does: 'puts copies of the newcomer in its place',
    script: onNewcomers('const copy = host.cloneNode(true); known.add(copy); host.replaceWith(copy);'),
    left: 'toolbar',
    echoes: true,
  },
  {
    id: 'swallows-keys',
    does: 'swallows every key and click',
    script: `for (const name of ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'mousedown', 'focusin']) {
      addEventListener(name, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);
    }`,
    left: 'notice',
  },
  {
    id: 'strict-policy',
    does: 'allows nothing by its policy, and trusts no types',
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    left: 'notice',
  },
  {
    id: 'sandboxed',
    does: 'is sandboxed by its policy',
    headers: { 'content-security-policy': "default-src 'none'; sandbox" },
    left: 'notice',
  },
  {
    id: 'replaces-root',
    does: 'replaces its root by a copy, as some frameworks hydrate',
    script: `setTimeout(() => {
      document.replaceChild(document.documentElement.cloneNode(true), document.documentElement);
    }, 900);`,
    left: 'notice',
  },
  {
    id: 'replaces-body',
    does: 'replaces its body, as some routers do',
    script: `setTimeout(() => {
      const body = document.body.cloneNode(true);
      body.querySelectorAll('script').forEach((each) => each.remove());
      document.body.replaceWith(body);
    }, 900);`,
    left: 'notice',
  },
  {
    id: 'pollutes',
    does: 'pollutes prototypes and patches what it can',
    script: `Object.assign(Object.prototype, { kind: 'clear', url: 'https://elsewhere.example/', notice: null, then: undefined });
      Array.prototype.map = () => { throw new Error('patched'); };
      JSON.parse = JSON.stringify = () => { throw new Error('patched'); };
      Element.prototype.attachShadow = () => { throw new Error('patched'); };
      Document.prototype.createElement = () => { throw new Error('patched'); };
      Element.prototype.append = Node.prototype.appendChild = () => { throw new Error('patched'); };
      HTMLElement.prototype.showPopover = () => { throw new Error('patched'); };
      globalThis.MutationObserver = globalThis.IntersectionObserver = class { constructor() { throw new Error('patched'); } };
      globalThis.chrome = globalThis.browser = { runtime: { id: undefined, sendMessage() { throw new Error('patched'); } } };`,
    left: 'notice',
  },
  {
    id: 'never-rests',
    does: 'has fifty thousand elements and never stops changing them',
    script: `const field = document.createElement('div');
      field.innerHTML = '<i>x</i>'.repeat(50_000);
      document.body.append(field);
      ${often("field.children[Math.floor(Math.random() * 50_000)].textContent = 'y' + Math.random();")}`,
    left: 'notice',
  },
  {
    id: 'frames',
    does: 'offers another product in frames',
    script: `for (const sandbox of [undefined, '', 'allow-scripts']) {
      const frame = document.createElement('iframe');
      if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
      frame.srcdoc = '<title>Kaspersky Small Office Security</title><h1>Kaspersky Small Office Security</h1><button>Buy</button>';
      document.body.append(frame);
    }`,
    left: 'notice',
  },
  {
    id: 'clicks',
    does: 'clicks and presses on everything it can reach',
    script: onNewcomers(`
      for (const name of ['click', 'pointerdown', 'pointerup', 'keydown', 'change', 'submit']) {
        host.dispatchEvent(new Event(name, { bubbles: true, composed: true, cancelable: true }));
      }
      host.click(); host.focus();`),
    left: 'notice',
  },
];

/** @returns the page as its shop would serve it. */
export function htmlOf({ script = '', style = '' }: HostilePage): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>Kaspersky Plus, 3 devices, 1 year, download</title>
  <style>${style}</style>
</head>
<body>
  <h1>Kaspersky Plus, 3 devices, 1 year</h1>
  <p>Brand: Kaspersky. Delivered by e-mail.</p>
  <p>$ 24.99 <button type="button">Add to cart</button></p>
  <script>
    // Counts how often something is put beside the body.
    globalThis.comings = 0;
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node instanceof Element && !/^(HEAD|BODY|HTML)$/.test(node.tagName)) comings += 1;
      }
    }).observe(document.documentElement, { childList: true });
    ${script}
  </script>
</body>
</html>`;
}
