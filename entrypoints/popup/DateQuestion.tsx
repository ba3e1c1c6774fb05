import { useState } from 'preact/hooks';
import { DayField } from '../../components/settings/DayField.tsx';
import type { Text } from '../../components/settings/text.ts';
import type { Day } from '../../rules/instant.ts';

interface Props {
  text: Text;
  /** The day that is shown; undefined: today. */
  asked: Day | undefined;
  ask: (day: Day | undefined) => void;
}

/** "What was the law on …": a day, answered in place of today's answer until the reader goes back. */
export function DateQuestion({ text, asked, ask }: Props) {
  const [day, setDay] = useState<Day | ''>(asked ?? '');
  return (
    <form
      class="date-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== '') ask(day);
      }}
    >
      <h2>{text('popup_date')}</h2>
      <div class="row">
        <DayField label={text('popup_date_label')} day={day} choose={setDay} />
        <div class="buttons">
          <button type="submit">{text('popup_date_show')}</button>
          {asked !== undefined && (
            <button type="button" onClick={() => ask(undefined)}>
              {text('popup_back_to_today')}
            </button>
          )}
        </div>
      </div>
      <p class="hint">{text('popup_date_noon')}</p>
    </form>
  );
}
