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
  /** The person chose to go on from the page in front, for this product and site. */
  goneOn: boolean;
}

/**
 * How loudly settings and the person's earlier answers let a notice speak on a host. An organisation that lets nobody
 * hide notices is not bound by what was hidden before it came. Once confirmed, a notice that would be large steps aside.
 *
 * @param host the page's host name, lower case.
 */
export function mannersOn(
  host: string,
  {
    display,
    dismissal,
    quietHosts,
    exemptHosts,
  }: Pick<Settings, 'display' | 'dismissal' | 'quietHosts' | 'exemptHosts'>,
  answered: Answered,
): Manners {
  const asks = display.value === 'acknowledge' || display.value === 'interstitial';
  const confirmed = display.value === 'interstitial' ? answered.goneOn : answered.acknowledged;
  const wished = display.value === 'pill' || display.value === 'badge' ? display.value : 'banner';
  return {
    display: wished === 'banner' && (answered.collapsed || (asks && confirmed)) ? 'pill' : wished,
    quiet: isAmong(quietHosts.value, host),
    hidden: answered.hidden && dismissal.value !== 'never',
    acknowledge: asks && !isAmong(exemptHosts, host),
    acknowledged: confirmed,
  };
}

/** A host stands for its subdomains. */
function isAmong(hosts: readonly string[], host: string): boolean {
  return hosts.some((each) => host === each || host.endsWith(`.${each}`));
}
