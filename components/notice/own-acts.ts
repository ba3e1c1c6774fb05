import type { Act, Audience } from '../../rules/schema/vocabulary.ts';

/**
 * Acts that are an audience's own business and that the law names apart: a reseller asks about resale before purchase.
 * They are judged and said beside the three questions.
 */
const OWN_ACTS: Partial<Record<Audience, readonly Act[]>> = {
  'us-federal-agency': ['procure-public'],
  'us-federal-contractor': ['provide-to-government', 'report'],
  'us-subsidised-carrier': ['spend-federal-subsidy'],
  'us-state-agency': ['procure-public'],
  'us-local-government': ['procure-public'],
  'us-public-university': ['procure-public'],
  'us-public-school': ['procure-public'],
  reseller: ['resell', 'license-for-resale-or-integration'],
  integrator: ['integrate', 'license-for-resale-or-integration'],
  exporter: ['export-to-vendor', 'export-to-vendor-affiliate'],
  'equipment-applicant': ['equipment-authorization'],
  'internet-provider': ['provide-access-to-vendor-sites'],
  'non-us-public-body': ['procure-public', 'install'],
  'foreign-subsidiary-of-us': ['facilitate'],
};

/** What to judge for an audience in addition to buying, licensing, renewing, updating and using. */
export function ownActs(audience: Audience | undefined): readonly Act[] {
  return audience === undefined ? [] : (OWN_ACTS[audience] ?? []);
}
