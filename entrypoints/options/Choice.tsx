interface Props<Value extends string> {
  legend: string;
  name: string;
  values: readonly Value[];
  labelOf: (value: Value) => string;
  chosen: Value | undefined;
  locked: boolean;
  /** What stands below a choice that the reader cannot make. */
  lockedNote: string;
  choose: (value: Value) => void;
}

/** One of a few, all in view. */
export function Choice<Value extends string>(props: Props<Value>) {
  const { legend, name, values, labelOf, chosen, locked, lockedNote, choose } = props;
  return (
    <fieldset disabled={locked}>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value} class="choice">
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => choose(value)} />
          <span>{labelOf(value)}</span>
        </label>
      ))}
      {locked && <small>{lockedNote}</small>}
    </fieldset>
  );
}
