import browser from 'webextension-polyfill';
import { choose, circumstances } from './circumstances.ts';
import { policyWatch } from './policy.ts';

/** Opens the first-run page once, after it is certain whether an organisation has switched it off. */
export async function welcome(): Promise<void> {
  await policyWatch().settled;
  const { settings, preferences } = await circumstances();
  if (!settings.firstRunPage.value || preferences.welcomed) return;
  await choose({ welcomed: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
