/**
 * Copies the text of a field. It is selected first, so that where the page's policy forbids the clipboard the keyboard
 * still copies it.
 *
 * @returns whether the text is on the clipboard.
 */
export async function copyFrom(field: HTMLTextAreaElement): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}
