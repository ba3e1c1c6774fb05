import { render } from 'preact';
import { choose, circumstances } from '../../components/browser/circumstances.ts';
import { placesFrom } from '../../components/settings/places.ts';
import { placeName, textIn } from '../../components/settings/text.ts';
import { wearLanguage } from '../../components/settings/wear-language.ts';
import { BOOK } from '../../rules/book.ts';
import { type Answers, WelcomeView } from './WelcomeView.tsx';

const { settings, voice } = await circumstances();
wearLanguage(document, voice);
const [place = 'US'] = settings.places.value;
const locked = { places: settings.locked.has('places'), audience: settings.locked.has('audience') };

/** What policy has set is not written into the person's own settings. */
async function save({ place, audience }: Answers): Promise<void> {
  await choose({ ...(!locked.places && { places: [place] }), ...(!locked.audience && { audience }), welcomed: true });
}

const root = document.getElementById('root');
if (root) {
  render(
    <WelcomeView
      text={textIn(voice)}
      places={placesFrom(BOOK.jurisdictions.values(), (each) => placeName(each, voice), voice.locale)}
      first={{ place, audience: settings.audience?.value }}
      locked={locked}
      save={save}
    />,
    root,
  );
}
