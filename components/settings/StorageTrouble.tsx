import type { Text } from './text.ts';

/** Says that the browser's storage fails, with the browser's own reason. */
export function StorageTrouble({ text, reason }: { text: Text; reason: string | undefined }) {
  if (reason === undefined) return null;
  return (
    <p class="aside-note" role="alert">
      {text('storage_trouble')} <code>{reason}</code>
    </p>
  );
}
