/**
 * A language of nobody, for eyes and tests: English with accents, sixty per cent longer, each message in brackets. What
 * stands outside of brackets on the screen was not spoken from a message; what misses its last bracket was cut off.
 */
export const PSEUDO = 'pseudo';

/** How much longer than English a translation may be. */
const GROWTH = 0.6;

const GAP = /(\$[A-Za-z0-9_@]+\$)/;

/** The messages of a `messages.json` in the language of nobody. What fills their gaps is left alone. */
export function pseudoMessages<Entry extends { message: string }>(
  english: Readonly<Record<string, Entry>>,
): Record<string, Entry> {
  const entries = Object.entries(english);
  return Object.fromEntries(entries.map(([key, entry]) => [key, { ...entry, message: pseudo(entry.message) }]));
}

function pseudo(message: string): string {
  const parts = message.split(GAP);
  const text = parts.filter((_, index) => index % 2 === 0).join('');
  const said = parts.map((part, index) => (index % 2 === 0 ? accented(part) : part)).join('');
  return `⟦${said} ${accented(text.slice(0, Math.ceil(text.length * GROWTH)))}⟧`;
}

const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };

function accented(text: string): string {
  return text.replaceAll(/[aeiou]/g, (vowel) => ACCENTED[vowel] ?? vowel);
}
