import type { Instant } from '../../rules/instant.ts';
import type { Situation } from '../../rules/schema/verdict.ts';
import type { SpokenNotice } from '../notice/notice.ts';

/** What can befall a notice that an organisation may want to be told. */
export const AUDIT_EVENTS = ['shown', 'acknowledged', 'handedOver', 'hiddenByPage'] as const;
export type AuditEventKind = (typeof AUDIT_EVENTS)[number];

/** How much of a page's address the organisation learns; the part behind "?" never, since it may hold anything. */
export const ADDRESS_DETAILS = ['none', 'host', 'path'] as const;
export type AddressDetail = (typeof ADDRESS_DETAILS)[number];

/** What the organisation asked for, and where it goes. */
export interface Reporting {
  /** An https address that takes OpenTelemetry logs. */
  readonly endpoint: string;
  readonly events: readonly AuditEventKind[];
  readonly detail: AddressDetail;
}

/** One line of the audit trail. Nothing in it names the person, the machine or the browser. */
export interface AuditEvent {
  /** The same in every attempt to deliver it: whoever receives it twice knows. */
  readonly uid: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: AuditEventKind;
  /** Attributes by name, as they are delivered. */
  readonly facts: Readonly<Record<string, string>>;
}

/** How many events fell out of the trail since the last report of that kind. */
export interface LossReport {
  readonly uid: string;
  readonly at: number;
  readonly kind: 'lost';
  readonly count: number;
}

export type AuditRecord = AuditEvent | LossReport;

/** What an event is about. */
export interface Happening {
  kind: AuditEventKind;
  notice: Pick<SpokenNotice, 'product' | 'status' | 'fingerprint'>;
  situation: Pick<Situation, 'place' | 'class'>;
  /** The address of the page, of which no more is used than was asked for. */
  url: string;
  /** How the notice stood: 'banner', 'pill', 'acknowledge' or 'interstitial'. */
  posture?: string;
  /** The day of the rules that gave the answer. */
  revision: Instant | string;
}

/**
 * Makes an event, or nothing where the organisation did not ask for events of its kind.
 *
 * @param at milliseconds since 1970.
 */
export function auditEvent(
  { kind, notice, situation, url, posture, revision }: Happening,
  { events, detail }: Pick<Reporting, 'events' | 'detail'>,
  { at, uid }: { at: number; uid: string },
): AuditEvent | undefined {
  if (!events.includes(kind)) return undefined;
  const facts = {
    'caveat.product': notice.product,
    'caveat.product.class': situation.class,
    'caveat.place': situation.place,
    'caveat.status': notice.status,
    'caveat.verdict': notice.fingerprint,
    'caveat.rules.revision': revision,
    ...(posture !== undefined && { 'caveat.posture': posture }),
    ...addressFacts(url, detail),
  };
  return { uid, at, kind, facts };
}

/** The names are those of OpenTelemetry's conventions for parts of an address. */
function addressFacts(url: string, detail: AddressDetail): Record<string, string> {
  const address = URL.parse(url);
  if (address === null || detail === 'none') return {};
  const host = { 'url.domain': address.hostname };
  return detail === 'host' ? host : { ...host, 'url.path': address.pathname };
}
