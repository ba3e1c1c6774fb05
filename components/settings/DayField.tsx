import type { Day } from '../../rules/instant.ts';

interface Props {
  label: string;
  /** Empty while no day is named. */
  day: Day | '';
  choose: (day: Day | '') => void;
}

/** A day that a person names; the law reaches back to 2017, and the rules look no further ahead than a person would. */
export function DayField({ label, day, choose }: Props) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="date"
        min="2015-01-01"
        max="2099-12-31"
        required
        value={day}
        onInput={({ currentTarget }) => choose(currentTarget.value as Day | '')}
      />
    </label>
  );
}
