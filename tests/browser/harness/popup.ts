import type { CDPSession, Page } from '@playwright/test';
import { pressExpression } from './expressions.ts';
import type { OpenBrowser } from './open-chromium.ts';
import { patiently } from './patiently.ts';

/** The toolbar popup, opened as a person opens it: by the button, on the tab that is in front. */
export interface Popup {
  text(): Promise<string>;
  /** Presses the button or link whose name contains `name`. */
  press(name: string): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  screenshot(): Promise<Buffer>;
}

/**
 * Presses the extension's toolbar button. As with a person's press, the browser grants `activeTab` for the page.
 * Playwright does not see popups, so this one is spoken to through the browser's own session.
 */
export async function openPopup({ protocol, extensionId }: OpenBrowser, page: Page): Promise<Popup> {
  await page.bringToFront();
  const targetId = await patiently('the tab in front', () => frontTab(protocol));
  await sendUntyped(protocol, 'Extensions.triggerAction', { id: extensionId, targetId });

  const url = `chrome-extension://${extensionId}/popup.html`;
  const popup = await patiently('the popup', async () => {
    const { targetInfos } = await protocol.send('Target.getTargets', { filter: [{ type: 'page' }] });
    return targetInfos.find((target) => target.url.startsWith(url))?.targetId;
  });
  const ask = await attach(protocol, popup);

  async function evaluate(expression: string): Promise<unknown> {
    const answer = await ask('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    return (answer as { result: { value?: unknown } }).result.value;
  }
  return {
    evaluate,
    text: async () => String(await evaluate('document.body.innerText')),
    press: async (name) => {
      await patiently(`"${name}" in the popup`, () =>
        evaluate(`(${pressExpression})(document, ${JSON.stringify(name)})`),
      );
    },
    screenshot: async () => {
      const { data } = (await ask('Page.captureScreenshot', {})) as { data: string };
      return Buffer.from(data, 'base64');
    },
  };
}

async function frontTab(protocol: CDPSession): Promise<string | undefined> {
  const { targetInfos } = await protocol.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tabs = targetInfos as ((typeof targetInfos)[number] & { embedderData?: { tabActive?: boolean } })[];
  return tabs.find((tab) => tab.embedderData?.tabActive)?.targetId;
}

type Ask = (method: string, params: object) => Promise<unknown>;

/** A conversation with a target that Playwright does not know of. */
async function attach(protocol: CDPSession, targetId: string): Promise<Ask> {
  const { sessionId } = await protocol.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: unknown) => void>();
  protocol.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(event.message);
    waiting.get(id)?.(result ?? { error });
    waiting.delete(id);
  });
  let last = 0;
  return async (method, params) => {
    last += 1;
    const answer = new Promise((resolve) => waiting.set(last, resolve));
    const message = JSON.stringify({ id: last, method, params });
    await protocol.send('Target.sendMessageToTarget', { sessionId, message });
    return answer;
  };
}

/** For commands newer than Playwright's types. */
function sendUntyped(protocol: CDPSession, method: string, args: object): Promise<unknown> {
  return (protocol.send as (method: string, args: object) => Promise<unknown>).call(protocol, method, args);
}
