import type { JurisdictionId } from '../../rules/schema/verdict.ts';
import type { Audience } from '../../rules/schema/vocabulary.ts';
import { snake } from '../notice/phrase.ts';
import { audiencesIn } from './audiences.ts';
import type { Text } from './text.ts';

interface Props {
  text: Text;
  /** Decides which audiences there can be. */
  place: JurisdictionId | undefined;
  audience: Audience | undefined;
  locked: boolean;
  choose: (audience: Audience | undefined) => void;
}

/** For whom the reader buys; "not said" is an answer, and the notice then tells what would hold for others. */
export function AudienceField({ text, place, audience, locked, choose }: Props) {
  const offered = audiencesIn(place);
  // What was chosen in another place, or by an organisation, stays visible.
  const entries = audience === undefined || offered.includes(audience) ? offered : [audience, ...offered];
  return (
    <label class="field">
      <span>{text('popup_audience')}</span>
      <select
        value={audience ?? ''}
        disabled={locked}
        onChange={({ currentTarget }) => choose(entries.find((entry) => entry === currentTarget.value))}
      >
        <option value="">{text('popup_audience_unsaid')}</option>
        {entries.map((entry) => (
          <option key={entry} value={entry}>
            {text(`audience_${snake(entry)}`)}
          </option>
        ))}
      </select>
      {locked && <small>{text('popup_set_by_organisation')}</small>}
    </label>
  );
}
