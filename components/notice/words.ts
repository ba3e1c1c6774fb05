import type { MessageKey } from './phrase.ts';

/** A message taken apart: text that stands as it is, and gaps by name. */
export type Message = readonly (string | { readonly gap: string })[];

/** The messages of one language, read from a `messages.json`. */
export type Words = ReadonlyMap<MessageKey, Message>;

/** `$WHO$` in a message: letters of any case stand for the placeholder of that name. */
const GAP = /\$([A-Za-z0-9_@]+)\$/g;

/**
 * Reads the content of a `messages.json`, as browsers define it: each key has a `message` with gaps written `$NAME$`,
 * which `placeholders` declares.
 *
 * @throws when the value is not such a file, naming the key that is wrong and what to do.
 */
export function parseWords(file: unknown): Words {
  if (!isRecord(file)) throw new Error('Words are an object of messages, as in _locales/en/messages.json.');
  return new Map(Object.entries(file).map(([key, entry]) => [key as MessageKey, parseMessage(key, entry)]));
}

function parseMessage(key: string, entry: unknown): Message {
  if (!isRecord(entry) || typeof entry.message !== 'string') {
    throw new Error(`Message "${key}" has no "message": give it the text to show.`);
  }
  const declared = isRecord(entry.placeholders) ? Object.keys(entry.placeholders) : [];
  const parts = entry.message.split(GAP).map((part, index) => (index % 2 === 0 ? part : { gap: part.toLowerCase() }));
  for (const part of parts) {
    if (typeof part === 'object' && !declared.includes(part.gap)) {
      throw new Error(`Message "${key}" uses $${part.gap.toUpperCase()}$, which its "placeholders" do not declare.`);
    }
  }
  return parts.filter((part) => part !== '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
