import { useState } from 'preact/hooks';
import { type Circumstances, choose, circumstances, type Wishes } from '../../components/browser/circumstances.ts';
import { readOtherShops } from '../../components/browser/other-shops.ts';
import { LANGUAGES, tagOf } from '../../components/notice/languages.ts';
import { directionOf, sayDay } from '../../components/notice/say.ts';
import { placesFrom } from '../../components/settings/places.ts';
import { placeById, placeName, textIn } from '../../components/settings/text.ts';
import { wearLanguage } from '../../components/settings/wear-language.ts';
import { BOOK } from '../../rules/book.ts';
import { OptionsView } from './OptionsView.tsx';

/** Keeps the options page up to date with what is stored. */
export function Options({ first, mayReadOthers }: { first: Circumstances; mayReadOthers: boolean }) {
  const [current, setCurrent] = useState(first);
  const [otherShops, setOtherShops] = useState(mayReadOthers);
  const [saved, setSaved] = useState(false);
  const [trouble, setTrouble] = useState(first.storageTrouble);
  const { settings, preferences, complaints, voice } = current;

  async function change(wishes: Wishes): Promise<void> {
    const failure = await choose(wishes).then(() => undefined, String);
    const next = await circumstances();
    wearLanguage(document, next.voice);
    setCurrent(next);
    setSaved(failure === undefined);
    setTrouble(failure ?? next.storageTrouble);
  }
  async function allow(wanted: boolean): Promise<void> {
    const agreed = await readOtherShops(wanted);
    setOtherShops(wanted === agreed);
  }
  return (
    <OptionsView
      text={textIn(voice)}
      dir={directionOf(voice.locale)}
      settings={settings}
      preferences={preferences}
      complaints={complaints}
      languages={LANGUAGES.map(tagOf)}
      places={placesFrom(BOOK.jurisdictions.values(), (place) => placeName(place, voice), voice.locale)}
      book={BOOK}
      nameOf={placeById(BOOK, voice)}
      dateOf={(day) => sayDay(day, voice.locale)}
      otherShops={otherShops}
      saved={saved}
      storageTrouble={trouble}
      choose={(wishes) => void change(wishes)}
      allowOtherShops={(wanted) => void allow(wanted)}
    />
  );
}
