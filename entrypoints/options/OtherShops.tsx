import type { Text } from '../../components/settings/text.ts';

interface Props {
  text: Text;
  allowed: boolean;
  allow: (wanted: boolean) => void;
}

/** The one further permission, off until asked for, with what it means in one sentence. */
export function OtherShops({ text, allowed, allow }: Props) {
  return (
    <section>
      <h2>{text('options_other_shops_title')}</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={allowed}
          aria-describedby="other-shops-note"
          onChange={({ currentTarget }) => allow(currentTarget.checked)}
        />
        <span>{text('options_other_shops')}</span>
      </label>
      <p class="hint" id="other-shops-note">
        {text('options_other_shops_note')}
      </p>
    </section>
  );
}
