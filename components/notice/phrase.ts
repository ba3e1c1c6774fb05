import type english from '../../public/_locales/en/messages.json';
import { type Day, dayOf, type Instant } from '../../rules/instant.ts';
import type { Book } from '../../rules/schema/law.ts';
import type { JurisdictionId } from '../../rules/schema/verdict.ts';

type Messages = typeof english;

/** A message of the English file; every other language has the same keys. */
export type MessageKey = keyof Messages;

/** What fills a gap in a message. */
export type Arg =
  | Phrase
  /** Words that are the same in every language: a product, a firm, the title of a law. */
  | { is: 'name'; text: string }
  /** The day on which something holds, in the law's own offset: it is the same day for every reader. */
  | { is: 'day'; day: Day }
  /** A moment on the clock of its own offset, with that offset. */
  | { is: 'moment'; at: Instant }
  | { is: 'place'; place: JurisdictionId; name: string }
  | { is: 'number'; value: number }
  | { is: 'list'; items: readonly Arg[]; with: 'and' | 'or' };

/** A sentence, or a part of one, that is not yet in any language. */
export interface Phrase {
  is: 'phrase';
  key: MessageKey;
  args: Readonly<Record<string, Arg>>;
}

/** One phrase, or several that follow each other. */
export type Wording = Phrase | readonly Phrase[];

/** The gaps of a message, by name, as its placeholders declare them. */
type Gaps<Key extends MessageKey> = Messages[Key] extends { placeholders: infer Placeholders }
  ? [args: { readonly [Gap in keyof Placeholders]: Arg }]
  : [];

/** A phrase; the compiler holds its arguments against the placeholders of the English message. */
export function phrase<Key extends MessageKey>(key: Key, ...[args]: Gaps<Key>): Phrase {
  return { is: 'phrase', key, args: args ?? {} };
}

/** Words that no language changes. */
export function name(text: string): Arg {
  return { is: 'name', text };
}

/**
 * The legal day of an instant: the one on the calendar of the offset in which the law states it. What begins at
 * 2024-07-20T00:00:00-04:00 begins on 20 July 2024, wherever the reader sits.
 */
export function day(time: Instant | Day): Arg {
  return { is: 'day', day: isInstant(time) ? dayOf(time) : time };
}

/** A moment to the minute, or to the second where it has one, on the clock of its own offset. */
export function moment(at: Instant): Arg {
  return { is: 'moment', at };
}

function isInstant(time: Instant | Day): time is Instant {
  return time.includes('T');
}

/** A place, which the reader's language may know by a name of its own. */
export function place(id: JurisdictionId, book: Pick<Book, 'jurisdictions'>): Arg {
  return { is: 'place', place: id, name: book.jurisdictions.get(id)?.name ?? id };
}

export function list(items: readonly Arg[], joint: 'and' | 'or'): Arg {
  return { is: 'list', items, with: joint };
}

/** A word of the vocabulary, as `snake` writes it. */
export type Snake<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Head}_${Snake<Tail>}` : Text;

/** A word of the vocabulary as it stands in a message key: 'none-found' → 'none_found'. */
export function snake<Text extends string>(text: Text): Snake<Text> {
  return text.replaceAll('-', '_') as Snake<Text>;
}
