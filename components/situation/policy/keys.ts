import * as v from 'valibot';
import { AUDIENCES } from '../../../rules/schema/vocabulary.ts';
import { ADDRESS_DETAILS, AUDIT_EVENTS } from '../../audit/event.ts';
import { day, host, language, mailAddress, oneOf, place, shortText, webAddress } from './checks.ts';
import { parseOrganisationRules } from './organisation-rules.ts';
import { addressTemplate } from './template.ts';

/**
 * How a notice appears, when the organisation decides. Beyond what a person can choose, `acknowledge` keeps the notice
 * until it is acknowledged once per product, and `interstitial` puts a page of ours in front that asks for a decision.
 */
export const NOTICE_MODES = ['banner', 'pill', 'badge', 'acknowledge', 'interstitial'] as const;
export type NoticeMode = (typeof NOTICE_MODES)[number];

/** For how long a person may hide a notice. */
export const DISMISSALS = ['session', 'untilChange', 'never'] as const;
export type Dismissal = (typeof DISMISSALS)[number];

type Example = boolean | string | readonly string[];

/** A setting: what it may be, what an administrator reads about it, and a value that would be accepted. */
function key<Schema extends v.GenericSchema>(schema: Schema, title: string, description: string, example: Example) {
  type Out = v.InferOutput<Schema>;
  return v.pipe(
    schema,
    v.title<Out, string>(title),
    v.description<Out, string>(description),
    v.metadata<Out, { example: Example }>({ example }),
  );
}

/**
 * Every setting that an organisation can make; the only place where one is defined. The browser's schema, the
 * administrator's table and all templates are generated from it. Types are the three that every policy editor can
 * write: yes or no, text, list of texts. Keys are added, never renamed or retyped: administrators' files live long.
 */
export const PolicySchema = v.partial(
  v.object({
    jurisdictions: key(
      v.pipe(v.array(place()), v.minLength(1, 'place'), v.maxLength(20, 'place')),
      'Places whose law is shown',
      'Codes of countries, of states of the United States, or EU; the first speaks first. Replaces what a person chose.',
      ['US', 'US-TX'],
    ),
    audience: key(
      oneOf(AUDIENCES),
      'For whom people here buy',
      'Decides which rules reach the reader, for example those for federal contractors. Replaces what a person chose.',
      'us-federal-contractor',
    ),
    noticeMode: key(
      oneOf(NOTICE_MODES),
      'How the notice appears',
      'banner, pill or badge (toolbar only); acknowledge: the notice stays until acknowledged once per product; interstitial: a page in front of the shop asks whether to go on.',
      'banner',
    ),
    allowDismiss: key(
      oneOf(DISMISSALS),
      'How long a person may hide a notice',
      'session: until the browser is closed; untilChange: until the law or the answer changes; never: it cannot be hidden.',
      'untilChange',
    ),
    quietHosts: key(
      v.pipe(v.array(host()), v.maxLength(5000, 'host')),
      'Hosts without a notice on the page',
      'Replaces the person’s own list. The toolbar still tells. A host stands for its subdomains.',
      ['intranet.example'],
    ),
    additionalQuietHosts: key(
      v.pipe(v.array(host()), v.maxLength(5000, 'host')),
      'More hosts without a notice on the page',
      'Is added to the list in force, whether the person’s or yours. A host stands for its subdomains.',
      ['shop.intranet.example'],
    ),
    additionalSellers: key(
      v.pipe(v.array(host()), v.maxLength(5000, 'host')),
      'More shops to look at',
      'Hosts that are no listed seller. Pages are read there once the browser grants access to them; until then, a click on the toolbar button checks a page.',
      ['punchout.supplier.example'],
    ),
    organisationName: key(
      shortText(80),
      'Name of the organisation',
      'Shown in the notice as the one who manages it.',
      'Example Corp',
    ),
    orgMessage: key(
      shortText(300),
      'Message of the organisation',
      'One plain sentence in the notice, shown as text.',
      'Security software is ordered through the service desk only.',
    ),
    contactEmail: key(
      mailAddress(),
      'Contact by mail',
      'A mail address that people can turn to.',
      'it-help@corp.example',
    ),
    contactUrl: key(
      webAddress(),
      'Contact page',
      'An https address that people can turn to.',
      'https://help.corp.example/software',
    ),
    handoverEmail: key(
      mailAddress(),
      '“Ask procurement” by mail',
      'Whom a question about an offer is drafted to. People see the text first; they send it themselves.',
      'procurement@corp.example',
    ),
    handoverUrlTemplate: key(
      addressTemplate(),
      '“Ask procurement” by address',
      'An https or mailto address with the placeholders {product}, {class}, {host}, {place}, {status}, {date} and {revision}. Goes before handoverEmail.',
      'https://help.corp.example/new?item={product}&place={place}&status={status}',
    ),
    disableFirstRunPage: key(v.boolean(), 'No first-run page', 'Installing the extension opens no page.', true),
    language: key(
      language(),
      'Language',
      'A language tag such as en, de or pt-BR. Replaces what a person chose.',
      'en',
    ),
    lockOptions: key(v.boolean(), 'Options are read-only', 'People can see every setting but change none.', true),
    minimumRulesRevision: key(
      day(),
      'Oldest acceptable rules',
      'With rules older than this day, notices say that the rules are out of date.',
      '2026-11-01',
    ),
    reportEndpoint: key(
      webAddress(),
      'Audit trail: address',
      'An https address that takes OpenTelemetry logs (OTLP/HTTP, JSON), usually ending in /v1/logs. Without it nothing is recorded and nothing is sent.',
      'https://otel.corp.example/v1/logs',
    ),
    reportEvents: key(
      v.array(oneOf(AUDIT_EVENTS)),
      'Audit trail: events',
      'Which of shown, acknowledged, handedOver and hiddenByPage are recorded; without this key, all of them.',
      ['acknowledged', 'handedOver'],
    ),
    reportUrlDetail: key(
      oneOf(ADDRESS_DETAILS),
      'Audit trail: address of the page',
      'none; host: the name of the site, also without this key; path: the address without what follows a question mark.',
      'host',
    ),
    organisationRules: key(
      v.pipe(
        v.string(),
        v.transform((text) => parseOrganisationRules(text).rules),
      ),
      'Rules of the organisation',
      'A list of own rules as JSON text, shown as yours beside the law. The format is in the administrator’s guide.',
      '[{"id":"no-vendor-software","citation":"IT policy 7.3","says":"Software of this vendor is not approved here.","effect":"prohibited","acts":["buy","renew","install"],"products":["any"],"affects":"any","applies":{"from":"2026-01-01T00:00:00-05:00"}}]',
    ),
  }),
);

/** The settings that an organisation made, each valid. A key that is here is forced and locked. */
export type Policy = Readonly<v.InferOutput<typeof PolicySchema>>;
export type PolicyKey = keyof Policy;

export const POLICY_KEYS = Object.keys(PolicySchema.entries) as readonly PolicyKey[];

/** The type of a key as an administrator writes it. */
export type PolicyKind = 'boolean' | 'text' | 'list';
