import type { Manners } from '../notice/due.ts';
import type { Settings } from './effective.ts';

/** What a person has done about exactly one verdict. */
export interface Answered {
  /** Hidden until it changes, or until the browser closes. */
  hidden: boolean;
  /** Made small for the time being. */
  collapsed: boolean;
  /** Confirmed as read, for this product. */
  acknowledged: boolean;
}

/**
 * How loudly settings and the person's earlier answers let a notice speak on a host. An organisation that lets nobody
 * hide notices is not bound by what was hidden before it came.
 *
 * @param host the page's host name, lower case.
 */
export function mannersOn(
  host: string,
  { display, dismissal, quietHosts }: Pick<Settings, 'display' | 'dismissal' | 'quietHosts'>,
  answered: Answered,
): Manners {
  const acknowledge = display.value === 'acknowledge';
  const wished = display.value === 'pill' || display.value === 'badge' ? display.value : 'banner';
  return {
    display: wished === 'banner' && answered.collapsed ? 'pill' : wished,
    quiet: quietHosts.value.some((quiet) => host === quiet || host.endsWith(`.${quiet}`)),
    hidden: answered.hidden && dismissal.value !== 'never',
    acknowledge,
    acknowledged: answered.acknowledged,
  };
}
