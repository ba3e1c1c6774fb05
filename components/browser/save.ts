/** Hands a text to the person as a file. Nothing is kept: the address under which it is offered is withdrawn at once. */
export function save(name: string, type: string, content: string | readonly Blob[]): void {
  const parts = typeof content === 'string' ? [content] : [...content];
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Browsers fetch the file after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
