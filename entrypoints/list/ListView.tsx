import { useEffect, useRef, useState } from 'preact/hooks';
import { ListReport, type ListReportProps } from '../../components/list/ListReport.ts';
import { Icon } from '../../components/notice/Icon.tsx';
import { phrase } from '../../components/notice/phrase.ts';
import { say, type Voice } from '../../components/notice/say.ts';
import { AudienceField } from '../../components/settings/AudienceField.tsx';
import { DayField } from '../../components/settings/DayField.tsx';
import { PlaceField } from '../../components/settings/PlaceField.tsx';
import type { PlaceList } from '../../components/settings/places.ts';
import type { Text } from '../../components/settings/text.ts';
import type { Day } from '../../rules/instant.ts';
import type { JurisdictionId } from '../../rules/schema/verdict.ts';
import type { Audience } from '../../rules/schema/vocabulary.ts';
import type { Progress, Source } from './check-source.ts';

/** Where a check stands. */
export type ListState =
  | { kind: 'idle' }
  | ({ kind: 'running' } & Progress)
  | { kind: 'cancelled' }
  | { kind: 'failed'; problem: 'list_empty' | 'list_workbook_bad' | 'list_failed' }
  | { kind: 'done'; report: ListReportProps; saveCsv: () => void; saveMarkdown: () => void; saveHtml: () => void };

export interface ListViewProps {
  text: Text;
  voice: Voice;
  state: ListState;
  places: PlaceList;
  reader: { place: JurisdictionId; audience: Audience | undefined };
  locked: { places: boolean; audience: boolean };
  /** The day at whose noon rows without a date are judged. */
  day: Day;
  choosePlace: (place: JurisdictionId) => void;
  chooseAudience: (audience: Audience | undefined) => void;
  chooseDay: (day: Day) => void;
  check: (source: Source) => void;
  cancel: () => void;
}

/** A page on which a person hands over a list and reads what the law said of each row. */
export function ListView(props: ListViewProps) {
  const { text, voice, state, check } = props;
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    check({ kind: 'file', file });
  };
  // What is not taken here must not open a dropped file in place of the page.
  return (
    <main class="notice page list-page" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <header class="page-top">
        <Icon name="mark" />
        <h1>{text('list_title')} · Caveat</h1>
      </header>
      <p>{text('list_intro')}</p>
      <Handing {...props} />
      <div class="list-state" role="status">
        {state.kind === 'cancelled' && <p>{text('list_cancelled')}</p>}
        {state.kind === 'failed' && <p class="bad">{text(state.problem)}</p>}
      </div>
      {state.kind === 'running' && <Running progress={state} voice={voice} text={text} cancel={props.cancel} />}
      {state.kind === 'done' && <Result state={state} text={text} />}
    </main>
  );
}

/** Where, for whom, which day; and the text or the file. */
function Handing({ text, places, reader, locked, day, choosePlace, chooseAudience, chooseDay, check }: ListViewProps) {
  const [pasted, setPasted] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        check({ kind: 'text', text: pasted });
      }}
    >
      <div class="row">
        <PlaceField {...{ text, places, place: reader.place, locked: locked.places, choose: choosePlace }} />
        <AudienceField {...{ text, ...reader, locked: locked.audience, choose: chooseAudience }} />
        <DayField label={text('list_undated')} day={day} choose={(named) => named !== '' && chooseDay(named)} />
      </div>
      <label class="field">
        <span>{text('list_paste')}</span>
        <textarea
          rows={8}
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          value={pasted}
          onInput={({ currentTarget }) => setPasted(currentTarget.value)}
        />
      </label>
      <div class="buttons">
        <button type="submit">{text('list_check')}</button>
      </div>
      <label class="field">
        <span>{text('list_file')}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,.eml,.ndjson,.jsonl,.xlsx,text/*"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // The same file may be chosen again, when it has changed.
            if (file !== undefined) check({ kind: 'file', file });
            currentTarget.value = '';
          }}
        />
        <small>{text('list_drop')}</small>
      </label>
    </form>
  );
}

function Running({
  progress: { rows, part },
  voice,
  text,
  cancel,
}: Pick<ListViewProps, 'voice' | 'text' | 'cancel'> & { progress: Progress }) {
  const said = say(phrase('list_running', { count: { is: 'number', value: rows } }), voice);
  return (
    <section class="running">
      <label>
        {said}
        <progress max={1} value={part} />
      </label>
      <button type="button" onClick={cancel}>
        {text('list_cancel')}
      </button>
    </section>
  );
}

function Result({ state, text }: { state: Extract<ListState, { kind: 'done' }>; text: Text }) {
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever cannot see the table appear is led to it.
  useEffect(() => title.current?.focus(), [state.report]);
  return (
    <section>
      <h2 ref={title} tabIndex={-1}>
        {text('list_result')}
      </h2>
      <div class="buttons save">
        <button type="button" onClick={state.saveCsv}>
          {text('list_save_csv')}
        </button>
        <button type="button" onClick={state.saveMarkdown}>
          {text('record_save_markdown')}
        </button>
        <button type="button" onClick={state.saveHtml}>
          {text('list_save_html')}
        </button>
      </div>
      <ListReport {...state.report} />
    </section>
  );
}
