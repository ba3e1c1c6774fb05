import { render } from 'preact';
import type { BannerOrder } from '../../components/browser/messages.ts';
import { obeyOrders } from '../../components/browser/obey.ts';
import bannerCss from '../../components/notice/banner.css?inline';
import { Details } from '../../components/notice/Details.tsx';
import noticeCss from '../../components/notice/notice.css?inline';
import type { SpokenNotice } from '../../components/notice/notice.ts';
import type { Corner } from '../../components/situation/preferences.ts';
import { CASES, type CaseName, composed } from '../../tests/components/views/composed.ts';
import { NOTICES } from '../../tests/components/views/notices.ts';
import { PSEUDO } from './pseudo.ts';
import { labelsIn, voiceOf } from './voices.ts';

/**
 * Every notice in every state, for eyes and for the browser tests. Without a query: all of them, each in a frame of its
 * own, so that windows of several widths stand side by side. With `?notice=…`: that one alone, on a page like a shop's.
 */

const query = new URLSearchParams(location.search);
const main = document.querySelector('#gallery') ?? document.body;
const name = query.get('notice');
if (query.has('page')) await import('./pages.tsx').then(({ showPage }) => showPage(query, main));
else if (name !== null) await showAlone(name);
else render(<Frames pages={(await import('./pages.tsx')).PAGES} />, main);
// Whoever waits for the page to be complete waits for this.
Object.assign(globalThis, { shown: true });

function Frames({ pages }: { pages: readonly string[] }) {
  return (
    <>
      <h1>Gallery of notices</h1>
      <div class="states">
        {[...notices(), ...pages].map((state) => (
          <figure key={state}>
            <iframe title={state} src={`?${state}`} width="460" height="640" />
            <figcaption>
              <a href={`?${state}`}>{state}</a>
            </figcaption>
          </figure>
        ))}
      </div>
    </>
  );
}

/** Every notice in every state, as queries. */
function notices(): string[] {
  const states = ['', '&open=details', '&open=choices', '&display=pill', '&display=acknowledge'];
  const composedOnes = Object.keys(CASES).flatMap((name) => [name, `${name}&locale=${PSEUDO}`]);
  return [...composedOnes, ...Object.keys(NOTICES)].flatMap((notice) =>
    states.map((state) => `notice=${notice}${state}`),
  );
}

async function showAlone(key: string): Promise<void> {
  // Tests and curious people look inside; in a shop the root is closed.
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function open(init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
  document.title = `Notice: ${key}`;
  render(<Shop />, main);
  const told: unknown[] = [];
  Object.assign(globalThis, { told });
  const obey = obeyOrders({
    page: document,
    details: { arrival: Promise.resolve(Details), call: () => undefined },
    tell: (circumstance) => told.push(circumstance),
    orphaned: () => query.has('orphaned') || 'orphaned' in globalThis,
  });
  // The page as it is without us, to compare with.
  if (key === 'none') return;
  const order = await orderOf(key);
  obey(order);
  Object.assign(globalThis, { obey, order });
  const root = document.documentElement.lastElementChild?.shadowRoot;
  if (query.get('open') === 'details') root?.querySelector<HTMLElement>('.actions [aria-expanded]')?.click();
  if (query.get('open') === 'choices') root?.querySelector<HTMLElement>('.top-line [aria-expanded]')?.click();
}

/** A notice written by hand, or composed from the rules in the language that `?locale=` names. */
async function noticeOf(key: string): Promise<SpokenNotice> {
  const byHand: Record<string, SpokenNotice | undefined> = NOTICES;
  return byHand[key] ?? composed(key as CaseName, await voiceOf(query.get('locale') ?? 'en'));
}

async function orderOf(key: string): Promise<Extract<BannerOrder, { kind: 'show' }>> {
  const found = await noticeOf(key);
  const words = await labelsIn(query.get('locale') ?? 'en');
  return {
    kind: 'show',
    css: noticeCss + bannerCss,
    url: location.href,
    notice: found,
    words,
    display: (query.get('display') ?? 'banner') as 'banner',
    corner: (query.get('corner') ?? 'block-end-end') as Corner,
    shortcuts: { reach: 'Alt+Shift+N', hide: 'Alt+Shift+H' },
    actions: {
      askProcurement: query.has('procurement') || key.includes('managed'),
      hide: ['change', 'site', 'session'],
    },
  };
}

/** A page that belongs to somebody else. */
function Shop() {
  return (
    <>
      <h1>A shop</h1>
      <p>
        <label>
          Search <input type="search" />
        </label>
      </p>
      <p>Some product text that the shop has written. It does not move when a notice appears.</p>
      <p>
        <button type="button">Add to cart</button> <a href="#reviews">Reviews</a>
      </p>
    </>
  );
}
