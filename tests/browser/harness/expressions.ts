/** Functions as text, to be run where the extension's own code runs: in its isolated world, or in its popup. */

/** Presses the first button or link in `root` whose name contains `name`; false when there is none. */
export const pressExpression = `(root, name) => {
  const controls = [...root.querySelectorAll('button, a, summary')];
  const found = controls.find((control) =>
    (control.getAttribute('aria-label') ?? control.innerText ?? '').includes(name) && control.checkVisibility());
  if (!found) return false;
  found.click();
  return true;
}`;

/**
 * The shadow root of the notice, or null. It is closed to the page and open to the extension's own world; a page's own
 * components are told apart by where they stand: the notice stands beside the body.
 */
export const noticeRootExpression = `() => {
  const besides = [...document.documentElement.children].filter((e) => e !== document.head && e !== document.body);
  const roots = besides.map((e) => chrome.dom.openOrClosedShadowRoot(e)).filter(Boolean);
  return roots.find((root) => root.querySelector('[role=region], section')) ?? null;
}`;
