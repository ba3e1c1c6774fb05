import { useState } from 'preact/hooks';
import type { Deed } from '../../components/browser/messages.ts';
import { Details } from '../../components/notice/Details.tsx';
import { Icon } from '../../components/notice/Icon.tsx';
import { NoticeBody } from '../../components/notice/NoticeBody.tsx';
import type { SpokenNotice } from '../../components/notice/notice.ts';
import { name, phrase } from '../../components/notice/phrase.ts';
import { say, type Voice } from '../../components/notice/say.ts';
import { textIn } from '../../components/settings/text.ts';

export interface InterstitialProps {
  voice: Voice;
  /** What there is to say about the page behind; absent when that page is gone. */
  shop: { notice: SpokenNotice; host: string; page: string } | undefined;
  act: (deed: Exclude<Deed, 'hand-over'>) => void;
  /** Absent where the organisation has named nobody to ask. */
  procure: (() => void) | undefined;
  copy: (field: HTMLTextAreaElement) => void;
}

/**
 * What an organisation puts in front of an offer: who asks, why, what the law says with its sources, and two ways out. It
 * is dressed as one of our own pages, so that nobody takes it for a warning of the browser.
 */
export function InterstitialView(props: InterstitialProps) {
  const { voice, shop } = props;
  const text = textIn(voice);
  return (
    <main class="notice page">
      <header class="page-top">
        <Icon name="mark" />
        <h1 tabIndex={-1}>Caveat · {text('interstitial_title')}</h1>
      </header>
      {shop === undefined ? <p>{text('interstitial_gone')}</p> : <InFront {...props} shop={shop} />}
    </main>
  );
}

function InFront({
  voice,
  shop,
  act,
  procure,
  copy,
}: InterstitialProps & { shop: NonNullable<InterstitialProps['shop']> }) {
  const [details, setDetails] = useState(false);
  const { notice, host, page } = shop;
  const text = textIn(voice);
  const reason = phrase('interstitial_reason', {
    organisation: notice.organisation ? name(notice.organisation.name) : phrase('policy_your_organisation'),
    product: name(notice.product),
    host: name(host),
  });
  return (
    <>
      <p>
        {say(reason, voice)} {text('interstitial_untouched')}
      </p>
      <section lang={notice.lang} dir={notice.dir}>
        <NoticeBody
          notice={notice}
          say={text}
          details={details}
          Details={Details}
          page={page}
          headlineId="headline"
          copy={copy}
        />
      </section>
      <div class="buttons actions">
        <button type="button" onClick={() => act('turn-back')}>
          {text('interstitial_turn_back')}
        </button>
        <button type="button" onClick={() => act('go-on')}>
          {text('interstitial_go_on')}
        </button>
        {procure !== undefined && (
          <button type="button" onClick={procure}>
            {text('ui_ask_procurement')}
          </button>
        )}
        <button type="button" aria-expanded={details} onClick={() => setDetails(!details)}>
          {text('ui_details')}
          <Icon name="unfold" />
        </button>
      </div>
      <p class="hint">{text('interstitial_once')}</p>
    </>
  );
}
