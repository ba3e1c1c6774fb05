import type { Text } from './text.ts';

interface Props {
  text: Text;
  /** Asks the browser, which asks the person. */
  allow: () => void;
}

/** Says that the browser does not let the extension read the listed shops, and offers to ask for it. */
export function ShopsPermission({ text, allow }: Props) {
  return (
    <div class="aside-note">
      <h2>{text('shops_barred_title')}</h2>
      <p>{text('shops_barred')}</p>
      <div class="buttons">
        <button type="button" onClick={allow}>
          {text('shops_allow')}
        </button>
      </div>
    </div>
  );
}
