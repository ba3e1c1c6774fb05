import type { Request, Route } from '@playwright/test';
import type { OpenBrowser } from './open-chromium.ts';

/** A page as a shop would serve it. */
export interface StagedPage {
  html: string | Buffer;
  /** Beside those of `STILL`; a value of '' drops one. */
  headers?: Record<string, string>;
  contentType?: string;
}

/** Something that was asked for over the network. */
export interface Asked {
  url: string;
  /** 'document', 'fetch', 'image' … */
  what: string;
  /** The address of the frame that asked, or what else asked. */
  by: string;
}

/** Real addresses with pages of our choice behind them, and a record of everything that was asked for. */
export interface Stage {
  put(url: string, page: StagedPage | string): void;
  /** Lets what is asked of this origin through; only a server of the test's own stands there. */
  let(origin: string): void;
  /** Everything asked for so far that is not a staged page opened as a document. */
  readonly strays: readonly Asked[];
  /** Empties the record, for a test that provoked what stands there. */
  forgive(): void;
}

/**
 * Saved pages are dead weight: nothing of theirs runs or loads, so whatever is asked for beside the document comes from
 * elsewhere. Chromium's extensions are not bound by a page's policy, but what Firefox's ask for from within a page is: so
 * `connect-src` is open, which a page without scripts has no use for. Pages that need their scripts say so in `headers`.
 */
export const STILL: Record<string, string> = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; connect-src *",
};

/** Puts a stage under every tab of the browser: staged addresses are answered, all others refused. */
export async function setStage({ context, trap }: OpenBrowser): Promise<Stage> {
  const pages = new Map<string, StagedPage>();
  const strays: Asked[] = [];
  const open = new Set<string>();

  await context.route(isOfTheWeb, async (route) => {
    const request = route.request();
    const page = isDocument(request) ? pages.get(withoutFragment(request.url())) : undefined;
    if (page) {
      await answer(route, page);
    } else if (open.has(new URL(request.url()).origin)) {
      await route.continue();
    } else {
      strays.push({ url: request.url(), what: request.resourceType(), by: whoAsked(request) });
      await route.abort();
    }
  });

  return {
    strays,
    let: (origin) => void open.add(origin),
    forgive: () => {
      strays.length = 0;
    },
    put(url, page) {
      const staged = typeof page === 'string' ? { html: page } : page;
      // A page's own hints make the browser connect to hosts, and ask them for nothing.
      for (const host of [new URL(url).hostname, ...hostsIn(staged.html)]) trap.expect(host);
      pages.set(withoutFragment(url), staged);
    },
  };
}

function isOfTheWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

async function answer(route: Route, page: StagedPage): Promise<void> {
  const headers = { ...STILL, ...page.headers };
  await route.fulfill({
    status: 200,
    contentType: page.contentType ?? 'text/html; charset=utf-8',
    headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== '')),
    body: page.html,
  });
}

/** A page opened in a tab; frames inside it are the page's own affair and are refused. */
function isDocument(request: Request): boolean {
  return request.isNavigationRequest() && request.frame().parentFrame() === null;
}

function whoAsked(request: Request): string {
  const worker = request.serviceWorker();
  return worker ? worker.url() : request.frame().url();
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}

function hostsIn(html: string | Buffer): string[] {
  return [...String(html).matchAll(/\/\/([a-z0-9.-]+\.[a-z]+)/gi)].flatMap(([, host]) => host?.toLowerCase() ?? []);
}
