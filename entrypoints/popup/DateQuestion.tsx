import { useState } from 'preact/hooks';
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
  const [day, setDay] = useState<string>(asked ?? '');
  return (
    <form
      class="date-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== '') ask(day as Day);
      }}
    >
      <h2>{text('popup_date')}</h2>
      <div class="row">
        <label class="field">
          <span>{text('popup_date_label')}</span>
          <input
            type="date"
            min="2015-01-01"
            max="2099-12-31"
            required
            value={day}
            onInput={({ currentTarget }) => setDay(currentTarget.value)}
          />
        </label>
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
