import type { Verdict } from '../../rules/schema/verdict.ts';
import type { SpokenNotice } from '../notice/notice.ts';
import type { Message, Words } from '../notice/words.ts';
import type { Settings } from '../situation/effective.ts';
import type { Circumstances } from './circumstances.ts';
import { millisecondsUntil } from './clock.ts';
import type { DismissScope, Posture, ShowOrder } from './messages.ts';

/** What a person may do to make the notice go, by how far the organisation lets them. */
const HIDING: Record<Settings['dismissal']['value'], readonly DismissScope[]> = {
  never: [],
  session: ['session'],
  untilChange: ['change', 'site', 'session'],
};

/** Timers of browsers reach about 24 days; a change further off is met when the page is next looked at. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Everything that the notice in the page needs to know, which is no law and no settings. */
export function showOrder(
  url: string,
  notice: SpokenNotice,
  verdicts: readonly Verdict[],
  display: Posture,
  { settings, voice }: Circumstances,
): ShowOrder {
  const dueIn = Math.min(...verdicts.flatMap(({ nextChange }) => (nextChange ? [millisecondsUntil(nextChange)] : [])));
  return {
    kind: 'show',
    url,
    notice,
    words: labelsOf(voice.words),
    display,
    corner: settings.corner.value,
    actions: {
      askProcurement: settings.organisation?.handover !== undefined,
      // The list of quiet sites may be the organisation's; then nobody else adds to it.
      hide: HIDING[settings.dismissal.value].filter((scope) => scope !== 'site' || !settings.locked.has('quietHosts')),
    },
    ...(dueIn > 0 && dueIn < LONGEST_TIMER && { dueIn }),
  };
}

/** The words on the notice's controls, which have no gaps, as plain text. */
export function labelsOf(words: Words): Record<string, string> {
  const labels = [...words].filter(([key]) => key.startsWith('ui_'));
  return Object.fromEntries(labels.map(([key, message]) => [key, message.filter(isText).join('')]));
}

function isText(part: Message[number]): part is string {
  return typeof part === 'string';
}
