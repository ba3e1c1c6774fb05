import type { Day } from '../../rules/instant.ts';
import type { JurisdictionId } from '../../rules/schema/verdict.ts';
import type { Audience } from '../../rules/schema/vocabulary.ts';
import { AUDIT_EVENTS, type Reporting } from '../audit/event.ts';
import type { Dismissal, NoticeMode, Policy, PolicyKey } from './policy/keys.ts';
import type { OrganisationRule } from './policy/organisation-rules.ts';
import { type Corner, DEFAULT_PREFERENCES, type Preferences } from './preferences.ts';
import type { Reader } from './situation.ts';

/** Who decided a setting: the organisation, the person, a guess from the browser, or this program. */
export type SettingOrigin = 'policy' | 'choice' | 'assumption' | 'default';

/** A value that remembers who decided it. What comes from policy is locked. */
export interface Setting<T> {
  readonly value: T;
  readonly from: SettingOrigin;
}

/** What can be guessed about a reader when nobody said anything. */
export interface Suggestions {
  /** A guess from language and time zone; the notice shows it as one. */
  place?: JurisdictionId | undefined;
}

/** Everything that is set, once policy, person, guess and default have been weighed against each other. */
export interface Settings {
  readonly places: Setting<readonly JurisdictionId[]>;
  readonly audience?: Setting<Audience>;
  readonly display: Setting<NoticeMode>;
  readonly dismissal: Setting<Dismissal>;
  readonly corner: Setting<Corner>;
  /** Absent: the browser's language. */
  readonly language?: Setting<string>;
  /** Hosts left alone; the organisation's additional hosts are already among them. */
  readonly quietHosts: Setting<readonly string[]>;
  /** Those of them that the organisation named: it does not ask for a confirmation where it asked for quiet. */
  readonly exemptHosts: readonly string[];
  readonly firstRunPage: Setting<boolean>;
  readonly minimumRulesRevision?: Setting<Day>;
  readonly additionalSellers: readonly string[];
  readonly organisation?: Organisation;
  /** The organisation's own rules, to be shown beside the law and never among it. */
  readonly organisationRules: readonly OrganisationRule[];
  /** The audit trail that the organisation asks for; absent: nothing is recorded. */
  readonly reporting?: Reporting;
  /** Which of the person's settings policy decides; the options page shows these as "set by your organisation". */
  readonly locked: ReadonlySet<keyof Preferences>;
}

/** How the organisation shows itself in a notice. */
export interface Organisation {
  readonly name?: string;
  readonly message?: string;
  readonly contactEmail?: string;
  readonly contactUrl?: string;
  /** Where "Ask procurement" leads; the address goes before the mail. */
  readonly handover?:
    | { readonly kind: 'address'; readonly template: string }
    | { readonly kind: 'mail'; readonly to: string };
}

/** The place that is assumed where nothing is known: the only one whose law bans sales to everyone. */
const FALLBACK_PLACE: JurisdictionId = 'US';

/** Which key of policy decides which of the person's settings. */
const DECIDES: Partial<Record<keyof Preferences, PolicyKey>> = {
  places: 'jurisdictions',
  audience: 'audience',
  display: 'noticeMode',
  language: 'language',
  quietHosts: 'quietHosts',
};

/** Remembering that the first-run page was seen is bookkeeping, not a setting; no organisation needs to lock it. */
const NEVER_LOCKED: ReadonlySet<keyof Preferences> = new Set(['welcomed']);

const PREFERENCES = [
  'places',
  'audience',
  'display',
  'corner',
  'language',
  'quietHosts',
  'welcomed',
] as const satisfies readonly (keyof Preferences)[];

/** The settings that a person cannot change: those that policy decides, and all of them where it locks the options. */
export function lockedBy(policy: Policy): ReadonlySet<keyof Preferences> {
  const decided = (field: keyof Preferences) => {
    const key = DECIDES[field];
    return policy.lockOptions === true || (key !== undefined && policy[key] !== undefined);
  };
  return new Set(PREFERENCES.filter((field) => !NEVER_LOCKED.has(field) && decided(field)));
}

/**
 * The part of a wished change that may be written to the person's settings. Every write goes through here, so that no
 * value of the organisation ends up in a person's store and none is changed behind its back.
 */
export function unlocked<Change extends Partial<Record<keyof Preferences, unknown>>>(
  change: Change,
  policy: Policy,
): Partial<Change> {
  const locked = lockedBy(policy);
  const allowed = Object.entries(change).filter(([field]) => !locked.has(field as keyof Preferences));
  return Object.fromEntries(allowed) as Partial<Change>;
}

function chosen<T>(policy: T | undefined, choice: T | undefined, fallback: T): Setting<T> {
  if (policy !== undefined) return { value: policy, from: 'policy' };
  return choice === undefined ? { value: fallback, from: 'default' } : { value: choice, from: 'choice' };
}

function optional<T>(policy: T | undefined, choice: T | undefined): Setting<T> | undefined {
  if (policy !== undefined) return { value: policy, from: 'policy' };
  return choice === undefined ? undefined : { value: choice, from: 'choice' };
}

/** A preference that still has its default was not chosen. */
function ownChoice<Field extends 'display' | 'corner' | 'quietHosts'>(preferences: Preferences, field: Field) {
  const value: Preferences[Field] = preferences[field];
  const unchanged = JSON.stringify(value) === JSON.stringify(DEFAULT_PREFERENCES[field]);
  return unchanged ? undefined : value;
}

function placesOf(policy: Policy, preferences: Preferences, suggestions: Suggestions): Settings['places'] {
  if (policy.jurisdictions !== undefined) return { value: policy.jurisdictions, from: 'policy' };
  if (preferences.places?.length) return { value: preferences.places, from: 'choice' };
  return { value: [suggestions.place ?? FALLBACK_PLACE], from: 'assumption' };
}

function quietHostsOf(policy: Policy, preferences: Preferences): Settings['quietHosts'] {
  const { value, from } = chosen<readonly string[]>(policy.quietHosts, ownChoice(preferences, 'quietHosts'), []);
  return { value: [...new Set([...value, ...(policy.additionalQuietHosts ?? [])])], from };
}

function exemptHostsOf({ quietHosts = [], additionalQuietHosts = [] }: Policy): readonly string[] {
  return [...quietHosts, ...additionalQuietHosts];
}

function reportingOf({ reportEndpoint, reportEvents, reportUrlDetail }: Policy): Reporting | undefined {
  if (reportEndpoint === undefined) return undefined;
  return { endpoint: reportEndpoint, events: reportEvents ?? AUDIT_EVENTS, detail: reportUrlDetail ?? 'host' };
}

function handoverOf(policy: Policy): Organisation['handover'] {
  if (policy.handoverUrlTemplate !== undefined) return { kind: 'address', template: policy.handoverUrlTemplate };
  return policy.handoverEmail === undefined ? undefined : { kind: 'mail', to: policy.handoverEmail };
}

function organisationOf(policy: Policy): Organisation | undefined {
  const handover = handoverOf(policy);
  const organisation: Organisation = {
    ...(policy.organisationName !== undefined && { name: policy.organisationName }),
    ...(policy.orgMessage !== undefined && { message: policy.orgMessage }),
    ...(policy.contactEmail !== undefined && { contactEmail: policy.contactEmail }),
    ...(policy.contactUrl !== undefined && { contactUrl: policy.contactUrl }),
    ...(handover && { handover }),
  };
  return Object.keys(organisation).length > 0 ? organisation : undefined;
}

/**
 * Weighs policy over choice over guess over default, setting by setting. The presence of a key in policy is what locks
 * it; nothing of the policy is ever merged into `preferences`.
 *
 * @param suggestions what the browser lets one guess; used only where neither policy nor person named a place.
 */
export function effective(policy: Policy, preferences: Preferences, suggestions: Suggestions = {}): Settings {
  const audience = optional(policy.audience, preferences.audience);
  const language = optional(policy.language, preferences.language);
  const minimum = optional(policy.minimumRulesRevision, undefined);
  const organisation = organisationOf(policy);
  const reporting = reportingOf(policy);
  return {
    places: placesOf(policy, preferences, suggestions),
    ...(audience && { audience }),
    display: chosen<NoticeMode>(policy.noticeMode, ownChoice(preferences, 'display'), DEFAULT_PREFERENCES.display),
    dismissal: chosen<Dismissal>(policy.allowDismiss, undefined, 'untilChange'),
    corner: chosen<Corner>(undefined, ownChoice(preferences, 'corner'), DEFAULT_PREFERENCES.corner),
    ...(language && { language }),
    quietHosts: quietHostsOf(policy, preferences),
    exemptHosts: exemptHostsOf(policy),
    firstRunPage: chosen(
      policy.disableFirstRunPage === undefined ? undefined : !policy.disableFirstRunPage,
      undefined,
      true,
    ),
    ...(minimum && { minimumRulesRevision: minimum }),
    additionalSellers: policy.additionalSellers ?? [],
    ...(organisation && { organisation }),
    organisationRules: policy.organisationRules ?? [],
    ...(reporting && { reporting }),
    locked: lockedBy(policy),
  };
}

/** What of the settings decides which law reaches the reader. */
export function readerOf({ places, audience }: Pick<Settings, 'places' | 'audience'>): Reader {
  const said = (from: SettingOrigin) => (from === 'default' ? 'assumption' : from);
  return {
    places: { value: [...places.value], from: said(places.from) },
    ...(audience && { audience: { value: audience.value, from: said(audience.from) } }),
  };
}

/** Whether the organisation asks for newer rules than these. */
export function rulesTooOld(settings: Pick<Settings, 'minimumRulesRevision'>, revision: Day): boolean {
  return settings.minimumRulesRevision !== undefined && revision < settings.minimumRulesRevision.value;
}
