import type { Wishes } from '../../components/browser/circumstances.ts';
import { CORNERS, cornerLabel } from '../../components/notice/corners.ts';
import { Icon } from '../../components/notice/Icon.tsx';
import { AudienceField } from '../../components/settings/AudienceField.tsx';
import type { PlaceList } from '../../components/settings/places.ts';
import { StorageTrouble } from '../../components/settings/StorageTrouble.tsx';
import type { Text } from '../../components/settings/text.ts';
import type { Settings } from '../../components/situation/effective.ts';
import {
  DISPLAYS,
  type Display,
  type PreferenceComplaint,
  type Preferences,
} from '../../components/situation/preferences.ts';
import type { Day } from '../../rules/instant.ts';
import type { Book, Instrument } from '../../rules/schema/law.ts';
import { Choice } from './Choice.tsx';
import { LanguageField } from './LanguageField.tsx';
import { OtherShops } from './OtherShops.tsx';
import { PlacesSetting } from './PlacesSetting.tsx';
import { QuietSites } from './QuietSites.tsx';
import { Rules } from './Rules.tsx';

export interface OptionsProps {
  text: Text;
  dir: 'ltr' | 'rtl';
  settings: Settings;
  preferences: Preferences;
  complaints: readonly PreferenceComplaint[];
  languages: readonly string[];
  places: PlaceList;
  book: Pick<Book, 'revision' | 'digest' | 'instruments'>;
  nameOf: (place: Instrument['jurisdiction']) => string;
  dateOf: (day: Day) => string;
  otherShops: boolean;
  saved: boolean;
  storageTrouble: string | undefined;
  choose: (wishes: Wishes) => void;
  allowOtherShops: (wanted: boolean) => void;
}

/** Everything that a person may set, what an organisation has set instead, and the rules that are in force. */
export function OptionsView(props: OptionsProps) {
  const { text, settings, complaints, saved } = props;
  return (
    <main class="notice page">
      <header class="page-top">
        <Icon name="mark" />
        <h1>Caveat · {text('options_title')}</h1>
      </header>
      {settings.locked.size > 0 && <p class="aside-note">{text('options_locked')}</p>}
      {complaints.map(({ field, found }) => (
        <p key={field} class="aside-note">
          {text('options_stored_bad')} <code>{`${field}: ${found}`}</code>
        </p>
      ))}
      <StorageTrouble text={text} reason={props.storageTrouble} />
      <Reader {...props} />
      <TheNotice {...props} />
      <QuietSites
        text={text}
        hosts={settings.quietHosts.value}
        locked={settings.locked.has('quietHosts')}
        choose={(quietHosts) => props.choose({ quietHosts })}
      />
      <OtherShops text={text} allowed={props.otherShops} allow={props.allowOtherShops} />
      <Rules text={text} book={props.book} nameOf={props.nameOf} dateOf={props.dateOf} />
      <section>
        <a href="/diagnostics.html">{text('options_diagnostics')}</a>
      </section>
      <p class="saved" role="status">
        {saved ? text('options_saved') : ''}
      </p>
    </main>
  );
}

function Reader({ text, settings, places, choose }: OptionsProps) {
  return (
    <section>
      <h2>{text('options_reader')}</h2>
      <PlacesSetting
        text={text}
        all={places}
        chosen={settings.places.value}
        guessed={settings.places.from === 'assumption'}
        locked={settings.locked.has('places')}
        choose={(chosen) => choose({ places: chosen })}
      />
      <AudienceField
        text={text}
        place={settings.places.value[0]}
        audience={settings.audience?.value}
        locked={settings.locked.has('audience')}
        choose={(audience) => choose({ audience })}
      />
    </section>
  );
}

function TheNotice({ text, dir, settings, languages, choose }: OptionsProps) {
  const lockedNote = text('popup_set_by_organisation');
  return (
    <section>
      <h2>{text('options_notice')}</h2>
      <Choice<Display>
        legend={text('options_display')}
        name="display"
        values={DISPLAYS}
        labelOf={(display) => text(`options_display_${display}`)}
        chosen={DISPLAYS.find((display) => display === settings.display.value)}
        locked={settings.locked.has('display')}
        lockedNote={lockedNote}
        choose={(display) => choose({ display })}
      />
      <Choice
        legend={text('options_corner')}
        name="corner"
        values={CORNERS}
        labelOf={(corner) => text(cornerLabel(corner, dir))}
        chosen={settings.corner.value}
        locked={settings.locked.has('corner')}
        lockedNote={lockedNote}
        choose={(corner) => choose({ corner })}
      />
      <LanguageField
        text={text}
        languages={languages}
        language={settings.language?.value}
        locked={settings.locked.has('language')}
        choose={(language) => choose({ language })}
      />
    </section>
  );
}
