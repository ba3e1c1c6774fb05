/**
 * The closed vocabulary in which law, situations and answers are written. A condition that these lists cannot say is a
 * reason to extend a list, in its own commit and with a case; never to write an expression.
 */

/** What a rule says of an act, strictest first: the order is the order of precedence. */
export const EFFECTS = [
  'prohibited',
  'restricted',
  'unclear',
  'warned',
  'permitted',
  'excluded',
  'none-found',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** An answer: an effect, or the admission that nobody surveyed the place. */
export const STATUSES = [...EFFECTS, 'not-surveyed'] as const;
export type Status = (typeof STATUSES)[number];

/** What is done, by whomever. */
export const ACTS = [
  'buy',
  'buy-from-third-party-stock',
  'sell',
  'license',
  'license-for-resale-or-integration',
  'renew',
  'auto-renew',
  'activate',
  'download',
  'install',
  'update',
  'use',
  'use-unrelated-to-contract',
  'operate-service',
  'resell',
  'integrate',
  'provide-to-government',
  'procure-public',
  'report',
  'facilitate',
  'spend-federal-subsidy',
  'equipment-authorization',
  'export-to-vendor',
  'export-to-vendor-affiliate',
  'make-funds-available',
  'deal-with-blocked-person',
  'provide-access-to-vendor-sites',
  'violate-final-determination',
  'authority',
] as const;
export type Act = (typeof ACTS)[number];

/** Other names under which people ask for an act. */
export const ACT_ALIASES = { 'license-new': 'license', 'use-in-deliverables': 'use' } as const satisfies Record<
  string,
  Act
>;

/**
 * Audiences whom the law of the United States follows abroad: its persons, its public bodies, and those who deal as or for
 * them. The determination of 2024 reaches "U.S. persons" wherever they are (15 CFR 791.2 with the notice's own scope).
 */
export const US_AUDIENCES = [
  'us-consumer',
  'us-business',
  'us-person-abroad',
  'us-business-foreign-branch',
  'foreign-subsidiary-of-us',
  'person-in-us',
  'us-federal-agency',
  'us-federal-contractor',
  'us-subsidised-carrier',
  'us-state-agency',
  'us-local-government',
  'us-public-university',
  'us-public-school',
] as const;

/** For whom the reader acts. */
export const AUDIENCES = [
  ...US_AUDIENCES,
  'reseller',
  'integrator',
  'exporter',
  'equipment-applicant',
  'importer',
  'internet-provider',
  'non-us-consumer',
  'non-us-business',
  'non-us-public-body',
  'non-us-critical-infrastructure',
  'defence-contractor',
  'eu-institution',
  'vendor',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Whose conduct a provision governs. `none`: advice that binds nobody. */
export const ADDRESSEES = [
  'vendor',
  'reseller',
  'integrator',
  'user',
  'us-person',
  'any-person-in-scope',
  'exporter',
  'importer',
  'internet-provider',
  'equipment-applicant',
  'us-federal-agency',
  'us-federal-contractor',
  'us-subsidised-carrier',
  'us-state-agency',
  'us-public-university',
  'us-public-body',
  'non-us-public-body',
  'non-us-critical-infrastructure',
  'government',
  'none',
] as const;
export type Addressee = (typeof ADDRESSEES)[number];

/** What the law calls the thing; products map onto these. */
export const PRODUCT_CLASSES = [
  'consumer-av',
  'business-endpoint',
  'vpn-password-other-cyber',
  'managed-service',
  'ot-security',
  'ksn',
  'oem-integration',
  'mobile-app',
  'threat-intelligence',
  'security-training',
  'consulting-informational',
  'consulting-operational',
  'items-subject-to-ear',
  'any',
  'any-software',
  'any-vendor-product-or-web-service',
] as const;
export type ProductClass = (typeof PRODUCT_CLASSES)[number];

/** How firmly the texts that were read support a record. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
