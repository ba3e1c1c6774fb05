import { type Circumstances, choose } from '../../components/browser/circumstances.ts';
import { ownPage } from '../../components/browser/own-page.tsx';
import { placesFrom } from '../../components/settings/places.ts';
import { placeName, textIn } from '../../components/settings/text.ts';
import { BOOK } from '../../rules/book.ts';
import { type Answers, WelcomeView } from './WelcomeView.tsx';

await ownPage(welcome);

function welcome({ settings, voice }: Circumstances) {
  const [place = 'US'] = settings.places.value;
  const locked = { places: settings.locked.has('places'), audience: settings.locked.has('audience') };

  /** What policy has set is not written into the person's own settings. */
  async function save({ place, audience }: Answers): Promise<void> {
    await choose({ ...(!locked.places && { places: [place] }), ...(!locked.audience && { audience }), welcomed: true });
  }
  return (
    <WelcomeView
      text={textIn(voice)}
      places={placesFrom(BOOK.jurisdictions.values(), (each) => placeName(each, voice), voice.locale)}
      first={{ place, audience: settings.audience?.value }}
      locked={locked}
      save={save}
    />
  );
}
