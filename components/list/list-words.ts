import type { Day } from '../../rules/instant.ts';
import type { Book } from '../../rules/schema/law.ts';
import type { Audience, Status } from '../../rules/schema/vocabulary.ts';
import { type MessageKey, snake } from '../notice/phrase.ts';
import { directionOf, fill, say, sayDay, type Voice } from '../notice/say.ts';
import { placeById } from '../settings/text.ts';
import type { PersonReason } from './answer.ts';
import type { ListQuestion } from './assess-row.ts';

/** Everything that a report on a list says, in one language. */
export interface ListWords {
  text(key: MessageKey): string;
  firstOnly(count: number): string;
  status(status: Status): string;
  person(reasons: readonly PersonReason[]): string;
  number(value: number): string;
  /** "2024-07-20T00:00:00-04:00" as a day and, where it is not a whole day, a time. */
  day(day: string): string;
  month(period: string): string;
  asked(question: Pick<ListQuestion, 'place' | 'audience'>): string;
  lang: string;
  dir: 'ltr' | 'rtl';
}

export function listWords(voice: Voice, { jurisdictions }: Pick<Book, 'jurisdictions'>): ListWords {
  const text = (key: MessageKey) => say({ is: 'phrase', key, args: {} }, voice);
  const part = (key: MessageKey) => fill({ is: 'phrase', key, args: {} }, voice);
  const audience = (it: Audience) => part(`audience_${snake(it)}`);
  const listed = new Intl.ListFormat(voice.locale, { type: 'unit' });
  const months = new Intl.DateTimeFormat(voice.locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  return {
    text,
    firstOnly: (count) =>
      say({ is: 'phrase', key: 'list_first_only', args: { count: { is: 'number', value: count } } }, voice),
    status: (status) => part(`status_${snake(status)}`),
    person: (reasons) => listed.format(reasons.map((reason) => part(`list_person_${snake(reason)}`))),
    number: (value) => new Intl.NumberFormat(voice.locale).format(value),
    day: (day) => sayDay(day.slice(0, 10) as Day, voice.locale),
    month: (period) =>
      period === '' ? part('list_no_date') : period.length === 4 ? period : months.format(new Date(`${period}-01`)),
    asked({ place, audience: buyer }) {
      const where = placeById({ jurisdictions }, voice)(place);
      return buyer === undefined ? `${where}. ${part('unknown_audience')}` : `${where}: ${audience(buyer)}`;
    },
    lang: voice.locale,
    dir: directionOf(voice.locale),
  };
}
