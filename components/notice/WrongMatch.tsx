import type { Say } from './labels.ts';
import type { SpokenNotice } from './notice.ts';
import { mailAddress, reportText } from './report-text.ts';

interface Props {
  notice: SpokenNotice;
  page: string;
  say: Say;
  copy: (field: HTMLTextAreaElement) => void;
}

/** A report that shows itself before it goes anywhere; we send nothing. */
export function WrongMatch({ notice, page, say, copy }: Props) {
  const text = reportText(notice, page, say);
  return (
    <details class="wrong-match">
      <summary>{say('ui_report')}</summary>
      <p>{say('ui_report_intro')}</p>
      <textarea rows={8} aria-label={say('ui_report_text')} defaultValue={text} spellcheck={false} />
      <div class="buttons">
        <button type="button" onClick={({ currentTarget }) => copyNearest(currentTarget, copy)}>
          {say('ui_copy')}
        </button>
        <a class="button" href={mailAddress(say('ui_report'), text)}>
          {say('ui_report_mail')}
        </a>
      </div>
    </details>
  );
}

function copyNearest(button: HTMLElement, copy: Props['copy']): void {
  const field = button.closest('details')?.querySelector('textarea');
  if (field) copy(field);
}
