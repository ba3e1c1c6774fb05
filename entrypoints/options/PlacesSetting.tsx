import type { PlaceEntry, PlaceList } from '../../components/settings/places.ts';
import type { Text } from '../../components/settings/text.ts';
import type { JurisdictionId } from '../../rules/schema/verdict.ts';

interface Props {
  text: Text;
  all: PlaceList;
  chosen: readonly JurisdictionId[];
  /** Nobody chose them: they are a guess. */
  guessed: boolean;
  locked: boolean;
  choose: (places: JurisdictionId[]) => void;
}

/** The places whose law is asked about, in the order in which they speak. One always stays. */
export function PlacesSetting({ text, all, chosen, guessed, locked, choose }: Props) {
  const entries = [...all.surveyed, ...all.others];
  const nameOf = (id: JurisdictionId) => entries.find((entry) => entry.id === id)?.name ?? id;
  const without = (id: JurisdictionId) => chosen.filter((each) => each !== id);
  return (
    <fieldset disabled={locked}>
      <legend>{text('options_places')}</legend>
      <ol class="places">
        {chosen.map((id, index) => (
          <li key={id} class="entry">
            <span>{nameOf(id)}</span>
            {index > 0 && (
              <EntryButton
                label={text('options_earlier')}
                about={nameOf(id)}
                act={() => choose(earlier(chosen, index))}
              />
            )}
            {chosen.length > 1 && (
              <EntryButton label={text('options_remove')} about={nameOf(id)} act={() => choose(without(id))} />
            )}
          </li>
        ))}
      </ol>
      <p class="hint">{text(guessed ? 'welcome_suggested' : 'options_places_note')}</p>
      <label class="field">
        <span>{text('options_add_place')}</span>
        <select value="" onChange={({ currentTarget }) => choose([...chosen, currentTarget.value])}>
          <option value="" />
          <Offered label={text('popup_places_surveyed')} entries={all.surveyed} except={chosen} />
          <Offered label={text('popup_places_other')} entries={all.others} except={chosen} />
        </select>
      </label>
      {locked && <small>{text('popup_set_by_organisation')}</small>}
    </fieldset>
  );
}

interface OfferedProps {
  label: string;
  entries: readonly PlaceEntry[];
  except: readonly JurisdictionId[];
}

function Offered({ label, entries, except }: OfferedProps) {
  return (
    <optgroup label={label}>
      {entries
        .filter(({ id }) => !except.includes(id))
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </optgroup>
  );
}

/** A button whose name says, to those who do not see the row, what it is about. */
export function EntryButton({ label, about, act }: { label: string; about: string; act: () => void }) {
  return (
    <button type="button" class="inline" aria-label={`${label}: ${about}`} onClick={act}>
      {label}
    </button>
  );
}

function earlier<T>(list: readonly T[], index: number): T[] {
  const moved = list.slice(index, index + 1);
  const rest = list.toSpliced(index, 1);
  return rest.toSpliced(index - 1, 0, ...moved);
}
