import type { ComponentChildren } from 'preact';
import { CitedList, type Setting } from './Cited.tsx';
import type { SpokenNotice } from './notice.ts';
import { ShortcutList, type Shortcuts } from './ShortcutList.tsx';
import { SourceList } from './SourceList.tsx';
import { Timeline } from './Timeline.tsx';
import { WrongMatch } from './WrongMatch.tsx';

interface Props {
  notice: SpokenNotice;
  setting: Setting;
  /** The page's address as a report shows it. */
  page: string;
  shortcuts: Shortcuts | undefined;
  copy: (field: HTMLTextAreaElement) => void;
}

/** Everything below the three answers: for whom else, since when, what remains, what next, and on whose word. */
export function Details({ notice, setting, page, shortcuts, copy }: Props) {
  const { details, using, notCovered } = notice;
  const { say, sources } = setting;
  return (
    <div class="details">
      <Part title={details.timeline.title} filled={details.timeline.entries.length > 0}>
        <Timeline timeline={details.timeline} dir={notice.dir} />
      </Part>
      <Part title={say('ui_statements')} filled={details.statements.length > 0}>
        <CitedList statements={details.statements} setting={setting} />
      </Part>
      <Part title={say('ui_using')}>
        <CitedList statements={[using]} setting={setting} />
      </Part>
      {notCovered !== undefined && (
        <Part title={say('ui_not_covered')}>
          <CitedList statements={[notCovered]} setting={setting} />
        </Part>
      )}
      <Part title={say('ui_also_for')} filled={details.conditional.length > 0}>
        <CitedList statements={details.conditional} setting={setting} />
      </Part>
      <Part title={say('ui_other_places')} filled={details.otherPlaces.length > 0}>
        <CitedList statements={details.otherPlaces} setting={setting} />
      </Part>
      <Part title={say('ui_next_steps')} filled={details.nextSteps.length > 0}>
        <CitedList statements={details.nextSteps} setting={setting} />
      </Part>
      <Part title={say('ui_why')}>
        <ul>
          {details.why.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <WrongMatch notice={notice} page={page} say={say} copy={copy} />
      </Part>
      <Part title={say('ui_sources')} filled={sources.length > 0}>
        <SourceList sources={sources} say={say} language={notice.lang} />
      </Part>
      <footer class="fine-print">
        {details.stale !== undefined && <p class="stale">{details.stale}</p>}
        {shortcuts !== undefined && <ShortcutList shortcuts={shortcuts} say={say} />}
        <p>{details.rules}</p>
        <p>{details.disclaimer}</p>
      </footer>
    </div>
  );
}

function Part({ title, filled = true, children }: { title: string; filled?: boolean; children: ComponentChildren }) {
  if (!filled) return null;
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
