import { useState } from 'preact/hooks';
import type { Text } from '../../components/settings/text.ts';
import { hostWithin } from '../../components/situation/policy/checks.ts';
import { EntryButton } from './PlacesSetting.tsx';

interface Props {
  text: Text;
  hosts: readonly string[];
  locked: boolean;
  choose: (hosts: string[]) => void;
}

/** Sites on which pages are left alone. A whole address is understood; what is no site's name is refused and kept. */
export function QuietSites({ text, hosts, locked, choose }: Props) {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);

  function add(event: Event): void {
    event.preventDefault();
    const host = hostWithin(typed);
    setRefused(host === undefined);
    if (host === undefined) return;
    setTyped('');
    choose([...new Set([...hosts, host])]);
  }
  return (
    <section>
      <h2>{text('options_quiet')}</h2>
      <p class="hint">{text(hosts.length > 0 ? 'options_quiet_note' : 'options_quiet_none')}</p>
      <fieldset disabled={locked}>
        <ul class="hosts">
          {hosts.map((host) => (
            <li key={host} class="entry">
              <bdi>{host}</bdi>
              <EntryButton
                label={text('options_remove')}
                about={host}
                act={() => choose(hosts.filter((each) => each !== host))}
              />
            </li>
          ))}
        </ul>
        <form class="row" onSubmit={add}>
          <label class="field">
            <span>{text('options_host')}</span>
            <input
              type="text"
              dir="ltr"
              autocomplete="off"
              spellcheck={false}
              value={typed}
              aria-invalid={refused}
              aria-describedby="host-error"
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </label>
          <div class="buttons">
            <button type="submit">{text('options_add')}</button>
          </div>
        </form>
        <p class="error" id="host-error" role="status">
          {refused ? text('options_host_bad') : ''}
        </p>
        {locked && <small>{text('popup_set_by_organisation')}</small>}
      </fieldset>
    </section>
  );
}
