import { type Day, dayOf } from '../../rules/instant.ts';
import type { Assessment } from '../assess.ts';
import type { AuditEventKind, Reporting } from '../audit/event.ts';
import { rulesTooOld, type Settings } from '../situation/effective.ts';
import { type OrganisationRule, organisationRulesFor } from '../situation/policy/organisation-rules.ts';
import type { OrganisationNote, Statement } from './notice.ts';
import { day, list, name, type Phrase, phrase } from './phrase.ts';
import { isolated, say, type Voice } from './say.ts';

/**
 * What an organisation adds to a notice: its name, its words, whom to ask, its own rules, and that it keeps a record. It
 * stands beside the law and under the organisation's name; no status, tone or headline of the notice comes from it.
 */
export function withOrganisation(assessment: Assessment, settings: Settings, voice: Voice, revision: Day): Assessment {
  const { notice, verdicts } = assessment;
  if (notice === undefined) return assessment;
  const [verdict] = verdicts;
  const acts = verdict?.findings.map(({ act }) => act) ?? [];
  const rules = verdict ? organisationRulesFor(settings.organisationRules, verdict.situation, acts) : [];
  const organisation = noteOf(settings, rules, voice);
  const stale = rulesTooOld(settings, revision) ? say(phrase('policy_rules_too_old'), voice) : notice.details.stale;
  return {
    ...assessment,
    notice: {
      ...notice,
      // A new rule of the organisation is something new to say: a notice that was hidden comes back for it.
      fingerprint: [notice.fingerprint, ...rules.map(({ id }) => id)].join('.').slice(0, 128),
      ...(organisation && { organisation }),
      details: { ...notice.details, ...(stale !== undefined && { stale }) },
    },
  };
}

function noteOf(settings: Settings, rules: readonly OrganisationRule[], voice: Voice): OrganisationNote | undefined {
  const { organisation, reporting } = settings;
  if (organisation === undefined && rules.length === 0 && reporting === undefined) return undefined;
  const title = organisation?.name ?? say(phrase('policy_your_organisation'), voice);
  return {
    name: title,
    ...(organisation?.message !== undefined && { message: organisation.message }),
    contacts: contactsOf(organisation),
    statements: [...rules.map((rule) => statementOf(rule, title, voice)), ...recordedOf(reporting, voice)],
  };
}

function contactsOf(organisation: Settings['organisation']): OrganisationNote['contacts'] {
  const { contactEmail: mail, contactUrl: url } = organisation ?? {};
  return [
    ...(mail === undefined ? [] : [{ label: mail, href: `mailto:${mail}` }]),
    ...(url === undefined ? [] : [{ label: new URL(url).hostname, href: url }]),
  ];
}

/** The rule as the organisation wrote it, and where it comes from. */
function statementOf(rule: OrganisationRule, organisation: string, voice: Voice): Statement {
  const source = phrase('policy_rule_source', { citation: name(rule.citation), date: day(dayOf(rule.applies.from)) });
  return {
    text: `${isolated(rule.says, voice.locale)} ${say(source, voice)}`,
    citations:
      rule.url === undefined
        ? []
        : [
            {
              label: rule.citation,
              title: rule.citation,
              publisher: organisation,
              url: rule.url,
              primary: true,
              language: voice.locale,
              verified: say(phrase('policy_rule_stated'), voice),
            },
          ],
  };
}

const RECORDED = {
  shown: 'policy_recorded_shown',
  acknowledged: 'policy_recorded_acknowledged',
  handedOver: 'policy_recorded_handed_over',
  hiddenByPage: 'policy_recorded_hidden_by_page',
} as const satisfies Record<AuditEventKind, Phrase['key']>;

/** Whoever is observed is told so, and what is written down. */
function recordedOf(reporting: Reporting | undefined, voice: Voice): Statement[] {
  if (reporting === undefined || reporting.events.length === 0) return [];
  const events = reporting.events.map((event) => phrase(RECORDED[event]));
  const text = say(phrase(`policy_recorded_with_${reporting.detail}`, { events: list(events, 'and') }), voice);
  return [{ text, citations: [] }];
}
