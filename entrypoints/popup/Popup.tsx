import { useEffect, useState } from 'preact/hooks';
import browser, { type Tabs } from 'webextension-polyfill';
import { type Circumstances, choose, circumstances, type Wishes } from '../../components/browser/circumstances.ts';
import { copyFrom } from '../../components/browser/copy.ts';
import { askForListedShops } from '../../components/browser/listed-shops.ts';
import { noonOn } from '../../components/browser/noon.ts';
import { placesFrom } from '../../components/settings/places.ts';
import { placeName, textIn } from '../../components/settings/text.ts';
import { BOOK } from '../../rules/book.ts';
import type { Day, Instant } from '../../rules/instant.ts';
import { PopupView } from './PopupView.tsx';
import type { PageState } from './state.ts';
import { askAbout, readPage, showAgain } from './tab.ts';

interface Props {
  tab: Tabs.Tab;
  first: Circumstances;
  mayReadShops: boolean;
}

/** Keeps the window's view up to date with the tab, the settings and the day that is asked about. */
export function Popup({ tab, first, mayReadShops }: Props) {
  const [current, setCurrent] = useState(first);
  const [state, setState] = useState<PageState>({ kind: 'waiting' });
  const [barred, setBarred] = useState(!mayReadShops);
  const [day, setDay] = useState<Day>();
  const [trouble, setTrouble] = useState(first.storageTrouble);
  const { settings, voice } = current;

  async function look(): Promise<void> {
    setState(await askAbout(tab, day && noonOn(day)));
  }
  async function change(wishes: Wishes): Promise<void> {
    const failure = await choose(wishes).then(() => undefined, String);
    const next = await circumstances();
    setCurrent(next);
    setTrouble(failure ?? next.storageTrouble);
    await look();
  }
  async function read(): Promise<void> {
    setState({ kind: 'reading' });
    setState(await readPage(tab));
  }
  /** Where the browser's question closes this window, the background learns the answer and reads the page. */
  async function allowShops(): Promise<void> {
    if (!(await askForListedShops())) return;
    setBarred(false);
    await read();
  }
  useEffect(() => void look(), [day]);

  const further = settings.places.from === 'choice' ? settings.places.value.slice(1) : [];
  return (
    <PopupView
      state={state}
      storageTrouble={trouble ?? (state.kind === 'notice' ? state.storageTrouble : undefined)}
      text={textIn(voice)}
      isPrivate={tab.incognito}
      isRecorded={settings.reporting !== undefined && !tab.incognito}
      reader={{ places: settings.places.value, audience: settings.audience?.value }}
      locked={{ places: settings.locked.has('places'), audience: settings.locked.has('audience') }}
      places={placesFrom(BOOK.jurisdictions.values(), (each) => placeName(each, voice), voice.locale)}
      asked={day}
      choosePlace={(chosen) => void change({ places: [chosen, ...further.filter((each) => each !== chosen)] })}
      chooseAudience={(audience) => void change({ audience })}
      ask={setDay}
      check={() => void read()}
      allowShops={barred ? () => void allowShops() : undefined}
      retry={() => void look()}
      showAgain={() => void showAgain(tab).then(look)}
      procure={settings.organisation?.handover && (() => void open('handover.html', tab))}
      saveRecord={() => void open('record.html', tab, day && noonOn(day))}
      checkList={() => void open('list.html', tab)}
      openOptions={() => void browser.runtime.openOptionsPage()}
      copy={(field) => void copyFrom(field)}
    />
  );
}

function open(page: string, { id }: Tabs.Tab, at?: Instant): Promise<Tabs.Tab> {
  const about = new URLSearchParams({ tab: String(id), ...(at !== undefined && { at }) });
  return browser.tabs.create({ url: browser.runtime.getURL(`${page}?${about}`) });
}
