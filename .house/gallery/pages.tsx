import { render } from 'preact';
import '../../components/notice/notice.css';
import '../../components/settings/page.css';
import { LANGUAGES, tagOf } from '../../components/notice/languages.ts';
import { directionOf, sayDay, type Voice } from '../../components/notice/say.ts';
import { placesFrom } from '../../components/settings/places.ts';
import { placeName, textIn } from '../../components/settings/text.ts';
import { wearLanguage } from '../../components/settings/wear-language.ts';
import { effective } from '../../components/situation/effective.ts';
import { DEFAULT_PREFERENCES } from '../../components/situation/preferences.ts';
import { InterstitialView } from '../../entrypoints/interstitial/InterstitialView.tsx';
import { OptionsView } from '../../entrypoints/options/OptionsView.tsx';
import { PopupView } from '../../entrypoints/popup/PopupView.tsx';
import type { PageState } from '../../entrypoints/popup/state.ts';
import { WelcomeView } from '../../entrypoints/welcome/WelcomeView.tsx';
import { BOOK } from '../../rules/book.ts';
import type { Day } from '../../rules/instant.ts';
import { CASES, type CaseName, composed } from '../../tests/components/views/composed.ts';
import { NOTICES } from '../../tests/components/views/notices.ts';
import { voiceOf } from './voices.ts';

/** The extension's own pages, in every state, with nothing behind their buttons. */

const POPUP_STATES: Record<string, PageState> = {
  ...Object.fromEntries(
    Object.entries(NOTICES).map(([name, notice]) => [
      name,
      { kind: 'notice', notice, url: 'https://shop.example/item?session=1', hidden: false, hiddenByPage: false },
    ]),
  ),
  removed: {
    kind: 'notice',
    notice: NOTICES['united-states'],
    url: 'https://shop.example/item',
    hidden: false,
    hiddenByPage: true,
  },
  waiting: { kind: 'waiting' },
  nothing: { kind: 'nothing' },
  unread: { kind: 'unread', listed: false },
  'unread-listed': { kind: 'unread', listed: true },
  reading: { kind: 'reading' },
  blocked: { kind: 'blocked' },
  unreadable: { kind: 'unreadable' },
  failed: { kind: 'failed', failure: 'Error: evidence has no "url": expected a text, found nothing' },
};

export const PAGES = [
  ...Object.keys(POPUP_STATES).map((state) => `page=popup&state=${state}`),
  'page=popup&asked=2024-07-01',
  'page=popup&state=unread-listed&barred',
  'page=options',
  'page=options&managed',
  'page=welcome',
  'page=interstitial',
];

const nothing = () => undefined;

/** Shows one of our own pages in the state that a query names. */
export async function showPage(query: URLSearchParams, root: Element): Promise<void> {
  const voice = await voiceOf(query.get('locale') ?? 'en');
  wearLanguage(document, voice);
  root.setAttribute('class', 'bare');
  document.title = query.get('page') ?? '';
  await (query.get('page') === 'popup'
    ? import('../../entrypoints/popup/popup.css')
    : import('../../entrypoints/options/options.css'));
  render(viewOf(query, voice), root);
}

/** A browser's own words. */
const FULL = 'Error: Resource::kQuotaBytes quota exceeded';

function viewOf(query: URLSearchParams, voice: Voice) {
  switch (query.get('page')) {
    case 'popup':
      return popup(query, voice);
    case 'options':
      return options(query, voice);
    case 'interstitial':
      return interstitial(voice);
    default:
      return welcome(voice);
  }
}

/** A state written by hand, or a notice that is composed from the rules in the language of the page. */
function stateOf(name: string, voice: Voice): PageState {
  if (!(name in CASES)) return POPUP_STATES[name] ?? { kind: 'waiting' };
  const notice = composed(name as CaseName, voice);
  return { kind: 'notice', notice, url: 'https://shop.example/item', hidden: false, hiddenByPage: false };
}

function popup(query: URLSearchParams, voice: Voice) {
  const day = (query.get('asked') ?? undefined) as Day | undefined;
  return (
    <PopupView
      state={stateOf(day === undefined ? (query.get('state') ?? '') : 'us-asked-about-2024-07', voice)}
      storageTrouble={query.has('full') ? FULL : undefined}
      text={textIn(voice)}
      isPrivate={query.has('private')}
      isRecorded={query.has('managed')}
      reader={{ places: ['US', 'DE'], audience: undefined }}
      locked={{ places: query.has('managed'), audience: query.has('managed') }}
      places={places(voice)}
      asked={day}
      choosePlace={nothing}
      chooseAudience={nothing}
      ask={nothing}
      check={nothing}
      allowShops={query.has('barred') ? nothing : undefined}
      retry={nothing}
      showAgain={nothing}
      procure={query.get('state') === 'managed' ? nothing : undefined}
      saveRecord={nothing}
      checkList={nothing}
      openOptions={nothing}
      copy={nothing}
    />
  );
}

function options(query: URLSearchParams, voice: Voice) {
  const policy = query.has('managed')
    ? { jurisdictions: ['US', 'US-TX'], noticeMode: 'pill' as const, quietHosts: ['intranet.example'] }
    : {};
  const preferences = { ...DEFAULT_PREFERENCES, quietHosts: ['shop.example', 'another-shop.example'] };
  return (
    <OptionsView
      text={textIn(voice)}
      dir={directionOf(voice.locale)}
      settings={effective(policy, preferences, { place: 'US' })}
      preferences={preferences}
      complaints={query.has('managed') ? [] : [{ field: 'corner', found: '"nowhere"', expected: 'a corner' }]}
      languages={LANGUAGES.map(tagOf)}
      places={places(voice)}
      book={BOOK}
      nameOf={(id) => placeName(BOOK.jurisdictions.get(id) ?? { id, name: id }, voice)}
      dateOf={(day) => sayDay(day, voice.locale)}
      otherShops={false}
      saved
      storageTrouble={query.has('full') ? FULL : undefined}
      choose={nothing}
      allowOtherShops={nothing}
    />
  );
}

function interstitial(voice: Voice) {
  const shop = { notice: composed('us-managed', voice), host: 'shop.example', page: 'https://shop.example/item' };
  return <InterstitialView voice={voice} shop={shop} act={nothing} procure={nothing} copy={nothing} />;
}

function welcome(voice: Voice) {
  return (
    <WelcomeView
      text={textIn(voice)}
      places={places(voice)}
      first={{ place: 'US', audience: undefined }}
      locked={{ places: false, audience: false }}
      save={async () => undefined}
    />
  );
}

function places(voice: Voice) {
  return placesFrom(BOOK.jurisdictions.values(), (place) => placeName(place, voice), voice.locale);
}
