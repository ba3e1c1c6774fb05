import type { Book, Jurisdiction } from '../../rules/schema/law.ts';
import type { MessageKey } from '../notice/phrase.ts';
import { say, sayPlace, type Voice } from '../notice/say.ts';

/** Says a message that has no gaps. */
export type Text = (key: MessageKey) => string;

/** The words of our own pages, in a voice. */
export function textIn(voice: Voice): Text {
  return (key) => say({ is: 'phrase', key, args: {} }, voice);
}

/** A place's name in the reader's language, as the notice writes it. */
export function placeName({ id, name }: Pick<Jurisdiction, 'id' | 'name'>, voice: Voice): string {
  return sayPlace({ is: 'place', place: id, name }, voice);
}

/** Names places by their ids, those that a book does not know, too. */
export function placeById({ jurisdictions }: Pick<Book, 'jurisdictions'>, voice: Voice): (id: string) => string {
  return (id) => placeName(jurisdictions.get(id) ?? { id, name: id }, voice);
}
