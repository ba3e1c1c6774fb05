/** Functions as text, to be run where the extension's own code runs: in its isolated world, or in its popup. */

/** The first button or link in `root` that is shown and whose name contains `name`, or undefined. */
export const findExpression = `(root, name) => {
  const controls = [...root.querySelectorAll('button, a, summary')];
  return controls.find((control) =>
    (control.getAttribute('aria-label') ?? control.innerText ?? '').includes(name) && control.checkVisibility());
}`;

/** Presses the first button or link in `root` whose name contains `name`; false when there is none. */
export const pressExpression = `(root, name) => {
  const found = (${findExpression})(root, name);
  found?.click();
  return found !== undefined;
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

/** The notice as a person meets it, for `NoticeReading`, or null while there is none. */
export const readNoticeExpression = `() => {
  const root = (${noticeRootExpression})();
  if (!root) return null;
  const region = root.querySelector('[role=region], section');
  const { x, y, width, height } = region.getBoundingClientRect();
  if (width === 0 || !region.checkVisibility({ visibilityProperty: true })) return null;
  const named = (e) => (e.getAttribute('aria-label') ?? e.innerText ?? '').trim();
  return {
    text: region.innerText,
    headings: [...region.querySelectorAll('h1, h2, h3, [role=heading]')].map(named),
    controls: [...region.querySelectorAll('button, a, summary')].filter((e) => e.checkVisibility()).map(named),
    lang: root.host.lang || region.lang,
    dir: root.host.dir || region.dir,
    box: { x, y, width, height },
  };
}`;
