import type { Circumstance, DismissScope } from '../browser/messages.ts';
import type { Corner } from '../situation/preferences.ts';
import { CORNERS, cornerLabel } from './corners.ts';
import type { LabelKey, Say } from './labels.ts';

const HIDE_LABELS = {
  change: 'ui_hide_until_change',
  site: 'ui_hide_site',
  session: 'ui_hide_session',
} as const satisfies Record<DismissScope, LabelKey>;

type Opens = Extract<Circumstance, { type: 'open' }>['what'];

interface Props {
  say: Say;
  dir: 'ltr' | 'rtl';
  corner: Corner;
  hide: readonly DismissScope[];
  dismiss: (scope: DismissScope) => void;
  move: (corner: Corner) => void;
  open: (what: Opens) => void;
}

/** Where the notice stands, for how long it goes away, and the ways out of the page. Plain buttons: no dragging. */
export function Choices({ say, dir, corner, hide, dismiss, move, open }: Props) {
  return (
    <div class="choices">
      <fieldset class="move">
        <legend>{say('ui_move')}</legend>
        {CORNERS.map((each) => (
          <button key={each} type="button" aria-pressed={each === corner} onClick={() => move(each)}>
            {say(cornerLabel(each, dir))}
          </button>
        ))}
      </fieldset>
      <ul>
        {hide.map((scope) => (
          <li key={scope}>
            <button type="button" class="inline" onClick={() => dismiss(scope)}>
              {say(HIDE_LABELS[scope])}
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="inline" onClick={() => open('record')}>
            {say('ui_record')}
          </button>
        </li>
        <li>
          <button type="button" class="inline" onClick={() => open('options')}>
            {say('ui_options')}
          </button>
        </li>
      </ul>
    </div>
  );
}
