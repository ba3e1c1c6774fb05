import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in one of our own pages, each with where it is; an empty list is what we want. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target} ${node.failureSummary}`));
  });
}

/**
 * What axe finds wrong in the notice. Where colours lie over each other axe knows only inside the body, and the notice
 * stands beside it: contrast is measured on a copy, laid out flat so that nothing covers anything.
 */
export async function faultsInNotice(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const host = document.documentElement.lastElementChild;
    const notice = host?.shadowRoot?.querySelector('.notice');
    if (!host || !notice) return ['There is no notice.'];
    const { violations } = await axe.run({ include: [[[host.tagName.toLowerCase(), '.notice']]] } as never);

    const flat = new CSSStyleSheet();
    flat.replaceSync(`:host { display: block !important }
      .notice { max-block-size: none !important; animation: none !important }
      .notice * { position: static !important; transition: none !important }`);
    const copy = document.body.appendChild(document.createElement('copy-of-notice'));
    const root = copy.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [...(host.shadowRoot?.adoptedStyleSheets ?? []), flat];
    root.append(notice.cloneNode(true));
    // The numbers in the timeline's picture are too short for axe to take them for text.
    const where = { include: [[['copy-of-notice', '.notice']]], exclude: [[['copy-of-notice', 'svg']]] };
    const contrast = await axe.run(where as never, { runOnly: ['color-contrast'] });
    const measured = contrast.passes.flatMap(({ nodes }) => nodes).length;
    copy.remove();

    const wrong = [...violations, ...contrast.violations, ...contrast.incomplete];
    const found = wrong.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target} ${node.failureSummary}`));
    return measured > 0 ? found : [...found, 'No contrast was measured.'];
  });
}
