import type { Text } from './text.ts';

/** Right after the browser's start nobody knows yet whether an organisation has a say. */
export function Waiting({ text }: { text: Text }) {
  return (
    <main class="notice page">
      <div role="status">
        <h1 class="headline">{text('popup_unsettled_title')}</h1>
        <p class="lead">{text('popup_unsettled')}</p>
      </div>
    </main>
  );
}
