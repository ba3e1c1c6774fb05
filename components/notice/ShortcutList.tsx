import type { Say } from './labels.ts';

/** The keys that reach and hide the notice, as the browser writes them; those that are set. */
export interface Shortcuts {
  reach?: string;
  hide?: string;
}

/** "Keyboard: Alt+Shift+N goes to this notice, Alt+Shift+H hides it" */
export function ShortcutList({ shortcuts: { reach, hide }, say }: { shortcuts: Shortcuts; say: Say }) {
  if (reach === undefined && hide === undefined) return null;
  return (
    <p>
      {say('ui_shortcuts')}: {reach !== undefined && <Keys keys={reach} does={say('ui_shortcut_reach')} />}
      {reach !== undefined && hide !== undefined && ' · '}
      {hide !== undefined && <Keys keys={hide} does={say('ui_shortcut_hide')} />}
    </p>
  );
}

function Keys({ keys, does }: { keys: string; does: string }) {
  return (
    <>
      <kbd>
        <bdi>{keys}</bdi>
      </kbd>{' '}
      {does}
    </>
  );
}
