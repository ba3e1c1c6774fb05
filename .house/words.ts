import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { type Messages, printed, settled } from './words/settle.ts';

/**
 * `npm run words`: lays every translation out as the English file is, and says what each still lacks. A translator writes
 * `"key": "text"` or `"key": { "message": "text" }`, in any order; the rest is done here.
 */

const LOCALES = new URL('../public/_locales/', import.meta.url);
const ENGLISH = 'en/messages.json';

const english = messagesIn(ENGLISH);

for (const path of globSync('*/messages.json', { cwd: LOCALES.pathname }).sort()) {
  if (path === ENGLISH) continue;
  const messages = settled(messagesIn(path), english);
  writeFileSync(new URL(path, LOCALES), printed(messages));
  const missing = Object.keys(english).filter((key) => !messages[key]?.message.trim());
  const unknown = Object.keys(messages).filter((key) => !(key in english));
  console.log(`${path}: ${summary('missing', missing)}, ${summary('unknown', unknown)}`);
}

function summary(what: string, keys: readonly string[]): string {
  return keys.length === 0 ? `none ${what}` : `${keys.length} ${what} (${keys.join(', ')})`;
}

function messagesIn(path: string): Messages {
  return JSON.parse(readFileSync(new URL(path, LOCALES), 'utf8')) as Messages;
}
