import type { JurisdictionId } from '../../rules/schema/verdict.ts';
import type { PlaceEntry, PlaceList } from './places.ts';
import type { Text } from './text.ts';

interface Props {
  text: Text;
  places: PlaceList;
  place: JurisdictionId | undefined;
  locked: boolean;
  choose: (place: JurisdictionId) => void;
}

/** Where the reader buys: a list, with the places that nobody has looked into kept apart. */
export function PlaceField({ text, places, place, locked, choose }: Props) {
  return (
    <label class="field">
      <span>{text('popup_place')}</span>
      <select value={place ?? ''} disabled={locked} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {place === undefined && <option value="" />}
        <Group label={text('popup_places_surveyed')} entries={places.surveyed} />
        <Group label={text('popup_places_other')} entries={places.others} />
      </select>
      {locked && <small>{text('popup_set_by_organisation')}</small>}
    </label>
  );
}

function Group({ label, entries }: { label: string; entries: readonly PlaceEntry[] }) {
  return (
    <optgroup label={label}>
      {entries.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
