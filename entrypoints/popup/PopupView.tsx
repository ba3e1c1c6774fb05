import { useState } from 'preact/hooks';
import { Details } from '../../components/notice/Details.tsx';
import { Icon } from '../../components/notice/Icon.tsx';
import { NoticeBody } from '../../components/notice/NoticeBody.tsx';
import { AudienceField } from '../../components/settings/AudienceField.tsx';
import { PlaceField } from '../../components/settings/PlaceField.tsx';
import type { PlaceList } from '../../components/settings/places.ts';
import { ShopsPermission } from '../../components/settings/ShopsPermission.tsx';
import { StorageTrouble } from '../../components/settings/StorageTrouble.tsx';
import type { Text } from '../../components/settings/text.ts';
import type { Day } from '../../rules/instant.ts';
import type { JurisdictionId } from '../../rules/schema/verdict.ts';
import type { Audience } from '../../rules/schema/vocabulary.ts';
import { DateQuestion } from './DateQuestion.tsx';
import { PlainState } from './PlainState.tsx';
import type { PageState } from './state.ts';

export interface PopupProps {
  state: PageState;
  /** Why the browser's storage fails, in the browser's words. */
  storageTrouble: string | undefined;
  text: Text;
  /** Whether the tab is one of a private window. */
  isPrivate: boolean;
  /** Whether the organisation keeps an audit trail; a notice says so itself. */
  isRecorded: boolean;
  reader: { places: readonly JurisdictionId[]; audience: Audience | undefined };
  locked: { places: boolean; audience: boolean };
  places: PlaceList;
  /** The day that is asked about; undefined: today. */
  asked: Day | undefined;
  choosePlace: (place: JurisdictionId) => void;
  chooseAudience: (audience: Audience | undefined) => void;
  ask: (day: Day | undefined) => void;
  check: () => void;
  /** Absent where the browser lets the extension read the listed shops, as it should. */
  allowShops: (() => void) | undefined;
  retry: () => void;
  showAgain: () => void;
  /** Absent where the organisation has named nobody to ask. */
  procure: (() => void) | undefined;
  saveRecord: () => void;
  checkList: () => void;
  openOptions: () => void;
  copy: (field: HTMLTextAreaElement) => void;
}

/** The toolbar's window: the same truth as on the page, and where and for whom it holds. */
export function PopupView(props: PopupProps) {
  const { state, text, isPrivate, reader, locked, places, allowShops } = props;
  return (
    <main class="notice page">
      <header class="page-top">
        <Icon name="mark" />
        <h1>{state.kind === 'notice' ? state.notice.source : 'Caveat'}</h1>
        <button type="button" class="inline" onClick={props.openOptions}>
          {text('ui_options')}
        </button>
      </header>
      {allowShops && <ShopsPermission text={text} allow={allowShops} />}
      {isPrivate && <p class="aside-note">{text('popup_private')}</p>}
      <StorageTrouble text={text} reason={props.storageTrouble} />
      {state.kind === 'notice' ? <Found {...props} state={state} /> : <PlainState {...props} state={state} />}
      <section>
        <h2>{text('popup_reader')}</h2>
        <PlaceField
          text={text}
          places={places}
          place={reader.places[0]}
          locked={locked.places}
          choose={props.choosePlace}
        />
        {reader.places.length > 1 && <p class="hint">{text('popup_more_places')}</p>}
        <AudienceField
          text={text}
          place={reader.places[0]}
          audience={reader.audience}
          locked={locked.audience}
          choose={props.chooseAudience}
        />
      </section>
      {props.isRecorded && state.kind !== 'notice' && <p class="hint">{text('popup_recorded')}</p>}
      {state.kind === 'notice' && <DateQuestion text={text} asked={props.asked} ask={props.ask} />}
      <p class="further">
        <button type="button" class="inline" onClick={props.checkList}>
          {text('popup_check_list')}
        </button>
      </p>
    </main>
  );
}

function Found({
  state,
  text,
  copy,
  procure,
  saveRecord,
  showAgain,
}: PopupProps & { state: PageState & { kind: 'notice' } }) {
  const { notice, url, hidden, hiddenByPage } = state;
  const [details, setDetails] = useState(false);
  return (
    <div lang={notice.lang} dir={notice.dir}>
      {hiddenByPage && <p class="aside-note">{text('popup_hidden_by_page')}</p>}
      {hidden && !hiddenByPage && (
        <p class="aside-note">
          {text('popup_hidden')}{' '}
          <button type="button" class="inline" onClick={showAgain}>
            {text('popup_show_again')}
          </button>
        </p>
      )}
      <NoticeBody
        notice={notice}
        say={text}
        details={details}
        Details={Details}
        page={withoutQuery(url)}
        headlineId="headline"
        copy={copy}
      />
      <div class="buttons actions">
        <button type="button" aria-expanded={details} onClick={() => setDetails(!details)}>
          {text('ui_details')}
          <Icon name="unfold" />
        </button>
        <button type="button" onClick={saveRecord}>
          {text('ui_record')}
        </button>
        {procure !== undefined && (
          <button type="button" onClick={procure}>
            {text('ui_ask_procurement')}
          </button>
        )}
      </div>
    </div>
  );
}

/** A page's address without what may hold somebody's business. */
function withoutQuery(url: string): string {
  const address = URL.parse(url);
  return address === null ? url : address.origin + address.pathname;
}
