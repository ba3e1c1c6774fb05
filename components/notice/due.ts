import type { Posture } from '../browser/messages.ts';
import type { Display } from '../situation/preferences.ts';
import type { SpokenNotice } from './notice.ts';

/** What a person and an organisation have said about how loudly to speak here. */
export interface Manners {
  display: Display;
  /** The page's host is one on which pages are left alone. */
  quiet: boolean;
  /** Exactly this verdict was hidden: until it changes, or until the browser closes. */
  hidden: boolean;
  /** The organisation wants the notice confirmed as read. */
  acknowledge: boolean;
  /** It was confirmed. */
  acknowledged: boolean;
}

/**
 * How a notice is to stand in the page: the loudest way that everybody agrees to, or not at all. The toolbar tells in
 * any case.
 *
 * An organisation that asks for a confirmation gets one on every page that offers the product, even where the person has
 * asked for quiet; once confirmed, the notice steps aside. A hint is never more than a pill.
 */
export function due(
  { behaviour }: Pick<SpokenNotice, 'behaviour'>,
  { display, quiet, hidden, acknowledge, acknowledged }: Manners,
): Posture | 'none' {
  if (acknowledge && !acknowledged && behaviour === 'banner') return 'acknowledge';
  if (quiet || hidden || display === 'badge') return 'none';
  return behaviour === 'hint' ? 'pill' : display;
}
