import browser from 'webextension-polyfill';
import { copyFrom } from '../../components/browser/copy.ts';
import type { Answer, Deed } from '../../components/browser/messages.ts';
import { ownPage } from '../../components/browser/own-page.tsx';
import { textIn } from '../../components/settings/text.ts';
import { type InterstitialProps, InterstitialView } from './InterstitialView.tsx';

/** The tab whose page stands behind this one. */
const tab = Number(new URLSearchParams(location.search).get('tab'));

await ownPage(async ({ settings, voice }) => {
  document.title = `${textIn(voice)('interstitial_title')} · Caveat`;
  return (
    <InterstitialView
      voice={voice}
      shop={await shopBehind()}
      act={(deed) => void act(deed)}
      procure={settings.organisation?.handover && (() => void open(`handover.html?tab=${tab}`))}
      copy={(field) => void copyFrom(field)}
    />
  );
});
// Screen readers begin to read where the focus is, and Tab goes on from there.
document.querySelector('h1')?.focus({ preventScroll: true });

async function shopBehind(): Promise<InterstitialProps['shop']> {
  const answer = (await browser.runtime.sendMessage({ kind: 'question', tab })) as Answer | null | undefined;
  if (answer?.kind !== 'assessed' || answer.assessment.notice === undefined) return undefined;
  const { hostname, origin, pathname } = new URL(answer.url);
  return { notice: answer.assessment.notice, host: hostname, page: origin + pathname };
}

async function act(deed: Deed): Promise<void> {
  await browser.runtime.sendMessage({ kind: 'deed', deed, tab });
}

async function open(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${page}`) });
}
