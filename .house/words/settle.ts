/** An entry of a `messages.json`. */
export interface Entry {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}
export type Messages = Record<string, Entry>;

/**
 * A translation as its file holds it: in the order of the English file, each message with the gaps that English declares and
 * without the notes for translators, which stand in English only. Keys that English lacks stay, at the end, for somebody to
 * look at; keys that are missing stay missing.
 *
 * @param translation by key, each a text, or an entry with its `message`.
 */
export function settled(translation: Readonly<Record<string, string | Entry>>, english: Messages): Messages {
  const known = Object.keys(english).filter((key) => key in translation);
  const unknown = Object.keys(translation).filter((key) => !(key in english));
  return Object.fromEntries(
    [...known, ...unknown].map((key) => [key, entryOf(translation[key] ?? '', english[key]?.placeholders)]),
  );
}

function entryOf(translated: string | Entry, gaps: Entry['placeholders']): Entry {
  const message = typeof translated === 'string' ? translated : translated.message;
  if (gaps === undefined) return { message };
  const placeholders = Object.entries(gaps).map(([name, { content }]) => [name, { content }]);
  return { message, placeholders: Object.fromEntries(placeholders) };
}

/** The text of a `messages.json`. */
export function printed(messages: Messages): string {
  return `${JSON.stringify(messages, null, 2)}\n`;
}
