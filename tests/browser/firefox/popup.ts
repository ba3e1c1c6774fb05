import { findExpression } from '../harness/expressions.ts';
import { patiently } from '../harness/patiently.ts';
import { GECKO_ID, type OpenFirefox } from './open-firefox.ts';
import type { FirefoxTab } from './tab.ts';

/** The toolbar's window, opened by the button, on the tab that is in front. */
export interface FirefoxPopup {
  /** Waits for a text in the window. */
  says(text: string): Promise<string>;
  press(name: string): Promise<void>;
}

/** A press that the browser takes for a person's, since only then it may be asked for a permission. */
const PRESS = `(document, name) => {
  const control = (${findExpression})(document, name);
  if (!control) return false;
  const handling = document.defaultView.windowUtils.setHandlingUserInput(true);
  control.click();
  handling.destruct();
  return true;
}`;

export async function openFirefoxPopup(firefox: OpenFirefox, tab: FirefoxTab): Promise<FirefoxPopup> {
  await tab.front();
  await firefox.inside('extension', 'pressButton', GECKO_ID);
  const inPopup = (source: string, ...args: unknown[]) =>
    firefox.inside<unknown>('extension', 'inPopup', source, ...args);
  return {
    says: async (text) => {
      let said = '';
      const hasCome = async () => {
        said = String((await inPopup('(document) => document.body.innerText')) ?? '');
        return said.includes(text);
      };
      await patiently(`the toolbar’s window to say "${text}"`, hasCome, 15_000).catch((problem: Error) => {
        throw new Error(`${problem.message} It says: ${said}`);
      });
      return said;
    },
    press: async (name) => {
      await patiently(`"${name}" in the toolbar’s window`, async () => (await inPopup(PRESS, name)) === true, 15_000);
    },
  };
}
