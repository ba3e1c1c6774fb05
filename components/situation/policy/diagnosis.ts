import type { Queue } from '../../audit/queue.ts';
import type { ManagedState } from '../../browser/managed.ts';
import type { SettingOrigin, Settings } from '../effective.ts';
import { type PolicyComplaint, quote } from './parse.ts';

/** What became of one delivered key. `partly`: some items of a list, or some rules, were left out. */
export type KeyVerdict = 'applied' | 'partly' | PolicyComplaint['kind'];

export interface DiagnosedKey {
  key: string;
  delivered: unknown;
  verdict: KeyVerdict;
  complaints: readonly PolicyComplaint[];
}

/** A setting as it is in force, by its name in the program. */
export interface DiagnosedSetting {
  name: string;
  value: unknown;
  from: SettingOrigin;
}

/** Which program read the policy, and by which rules it speaks. */
export interface About {
  program: string;
  browser: string;
  rulesRevision: string;
  rulesDigest: string;
}

/** How the audit trail fares, without what is in it. */
export interface ReportState {
  waiting: number;
  /** Events that fell out and are not yet reported as such. */
  lost: number;
  delivered: string | null;
  failure: string | null;
  nextAttempt: string | null;
}

/** The state of a queue of events, for people. */
export function reportState({ records, lost, delivered, failure, notBefore }: Queue): ReportState {
  const moment = (at: number | undefined) => (at ? new Date(at).toISOString() : null);
  return {
    waiting: records.length,
    lost,
    delivered: moment(delivered),
    failure: failure ?? null,
    nextAttempt: records.length === 0 ? null : moment(notBefore),
  };
}

export interface Diagnosis {
  about: About;
  basis: ManagedState['basis'];
  readAt: ManagedState['readAt'];
  keys: readonly DiagnosedKey[];
  settings: readonly DiagnosedSetting[];
  /** Absent where no audit trail is kept. */
  report?: ReportState;
}

/** Everything that an administrator needs to see why a setting does or does not work. Pure. */
export function diagnose(state: ManagedState, settings: Settings, about: About, queue?: Queue): Diagnosis {
  return {
    about,
    basis: state.basis,
    readAt: state.readAt,
    keys: diagnoseKeys(state),
    settings: listSettings(settings),
    ...(settings.reporting && queue && { report: reportState(queue) }),
  };
}

function diagnoseKeys({ raw, policy, complaints }: ManagedState): DiagnosedKey[] {
  const delivered = typeof raw === 'object' && raw !== null ? Object.entries(raw) : [];
  return delivered.map(([key, value]) => {
    const own = complaints.filter((complaint) => complaint.key === quote(key));
    const [first] = own;
    const verdict = first === undefined ? 'applied' : Object.hasOwn(policy, key) ? 'partly' : first.kind;
    return { key, delivered: value, verdict, complaints: own };
  });
}

function listSettings(settings: Settings): DiagnosedSetting[] {
  const { organisation, organisationRules, additionalSellers, exemptHosts, reporting, locked, ...weighed } = settings;
  const listed = Object.entries(weighed).map(([name, { value, from }]) => ({ name, value, from }));
  const ofPolicy = {
    organisation,
    organisationRules: organisationRules.map(({ id }) => id),
    additionalSellers,
    exemptHosts,
    reporting,
  };
  const present = Object.entries({ ...ofPolicy, locked: [...locked] }).filter(([, value]) => !isNothing(value));
  return [...listed, ...present.map(([name, value]) => ({ name, value, from: 'policy' as const }))];
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** What stands in a shared diagnosis for something that a person chose. */
const WITHHELD = '(chosen by the person)';

/** The part of a mail address that may name a person. */
const MAILBOX = /[^\s@"'<>:,;]+@(?=[a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi;

/**
 * The diagnosis as JSON to be sent to somebody else: without what a person chose, which could tell where he shops, and
 * without the names in mail addresses.
 */
export function shareable(diagnosis: Diagnosis): string {
  const settings = diagnosis.settings.map((setting) =>
    setting.from === 'choice' ? { ...setting, value: WITHHELD } : setting,
  );
  return JSON.stringify({ ...diagnosis, settings }, null, 2).replace(MAILBOX, '…@');
}
