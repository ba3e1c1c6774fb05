import { findExpression, noticeRootExpression, readNoticeExpression } from '../harness/expressions.ts';
import type { ToolbarReading } from '../harness/lectern.ts';
import { patiently } from '../harness/patiently.ts';
import type { NoticeReading } from '../harness/visit.ts';
import type { Marionette } from './marionette.ts';
import { GECKO_ID, type OpenFirefox } from './open-firefox.ts';

/** A tab of Firefox, in front whenever something is asked of it. */
export interface FirefoxTab {
  front(): Promise<void>;
  go(url: string): Promise<void>;
  address(): Promise<string>;
  /** The number by which extensions know the tab. */
  number(): Promise<number>;
  toolbar(): Promise<ToolbarReading>;
  /** The notice, or null while there is none. */
  notice(): Promise<NoticeReading | null>;
  noticeComes(): Promise<NoticeReading>;
  noticeGoes(): Promise<void>;
  /** Clicks, with the mouse, on a button or link of the notice. */
  press(name: string): Promise<void>;
  /** Runs a function, given as text, in the page itself; its promise is awaited. */
  inPage<T>(source: string, ...args: unknown[]): Promise<T>;
  /** Waits for a text in the page. */
  says(text: string): Promise<void>;
  /** Clicks, with the mouse, on what the selector finds. */
  click(selector: string): Promise<void>;
  /** Clicks on the button or link whose name contains `name`. */
  pressInPage(name: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Gives the functions of `expressions.ts`, which were written for Chromium, what Firefox calls by another name. */
const AS_IN_CHROMIUM = 'const chrome = { dom: { openOrClosedShadowRoot: (e) => e.openOrClosedShadowRoot } };';

/** How an answer of the protocol names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Opens an empty tab in the window that is there, or in a private one of its own. */
export async function openTab(firefox: OpenFirefox, where: 'here' | 'private window' = 'here'): Promise<FirefoxTab> {
  const kind = where === 'here' ? { type: 'tab' } : { type: 'window', private: true };
  const { handle } = (await firefox.marionette.send('WebDriver:NewWindow', kind)) as { handle: string };
  return tabOf(firefox, handle);
}

/** The tab whose address contains `part`, or undefined. Looking for it brings tabs in front, one after the other. */
export async function tabShowing(firefox: OpenFirefox, part: string): Promise<FirefoxTab | undefined> {
  const handles = (await firefox.marionette.send('WebDriver:GetWindowHandles')) as string[];
  for (const handle of handles) {
    const tab = tabOf(firefox, handle);
    if ((await tab.address()).includes(part)) return tab;
  }
  return undefined;
}

export function tabOf(firefox: OpenFirefox, handle: string): FirefoxTab {
  /** Does something with the tab, after putting it in front. */
  function here<T>(work: (send: Marionette['send']) => Promise<T>): Promise<T> {
    return firefox.marionette.together(async (send) => {
      await send('WebDriver:SwitchToWindow', { handle });
      return work(send);
    });
  }
  async function front(): Promise<void> {
    await here(async () => undefined);
  }
  function execute(script: string, args: unknown[], sandbox: 'system' | null): Promise<unknown> {
    return here(async (send) => {
      const answer = await send('WebDriver:ExecuteScript', { script, args, sandbox });
      return (answer as { value: unknown }).value;
    });
  }
  /** With the browser's own eyes, which see into closed roots. */
  const look = (expression: string, ...args: unknown[]) =>
    execute(`${AS_IN_CHROMIUM} return (${expression})(...arguments);`, args, 'system');
  const notice = async () => (await look(readNoticeExpression)) as NoticeReading | null;

  async function clickOn(what: string, find: () => Promise<unknown>): Promise<void> {
    const element = (await patiently(what, find)) as Record<string, string>;
    await here((send) => send('WebDriver:ElementClick', { id: element[ELEMENT] }));
  }
  return {
    front,
    notice,
    go: async (url) => {
      await here((send) => send('WebDriver:Navigate', { url }));
    },
    address: () => here(async (send) => ((await send('WebDriver:GetCurrentURL')) as { value: string }).value),
    number: async () => {
      await front();
      return firefox.inside('extension', 'numberOfTab');
    },
    toolbar: async () => {
      await front();
      return firefox.inside('extension', 'toolbar', GECKO_ID);
    },
    noticeComes: () => patiently('a notice in the page', notice, 45_000),
    noticeGoes: async () => {
      await patiently('the notice to go', async () => (await notice()) === null);
    },
    press: (name) =>
      clickOn(`"${name}" in the notice`, () =>
        look(
          `(name) => { const root = (${noticeRootExpression})(); return root && (${findExpression})(root, name); }`,
          name,
        ),
      ),
    pressInPage: (name) =>
      clickOn(`"${name}" in the page`, () => look(`(name) => (${findExpression})(document, name)`, name)),
    click: (selector) => clickOn(selector, () => look('(selector) => document.querySelector(selector)', selector)),
    inPage: async (source, ...args) => (await execute(`return (${source})(...arguments);`, args, null)) as never,
    says: async (text) => {
      const read = () => look('() => document.body?.innerText');
      await patiently(`the page to say "${text}"`, async () => String(await read()).includes(text), 15_000);
    },
    screenshot: async () => {
      const answer = (await here((send) => send('WebDriver:TakeScreenshot', { full: false }))) as { value: string };
      return Buffer.from(answer.value, 'base64');
    },
    close: async () => {
      const closing = here(async (send) => {
        const [another] = (await send('WebDriver:CloseWindow')) as string[];
        await send('WebDriver:SwitchToWindow', { handle: another });
      });
      // A restart has closed it already.
      await closing.catch((problem: Error) => {
        if (!problem.message.startsWith('no such window')) throw problem;
      });
    },
  };
}
