import type { Act, Audience } from '../../rules/schema/vocabulary.ts';

/** Acts that are an audience's own business and that the law names apart from buying and using. */
interface OwnActs {
  /** The audience asks about these first: a reseller about resale before purchase. */
  first: readonly Act[];
  /** Told in the details; they never make the headline. */
  besides?: readonly Act[];
}

const PROCUREMENT: OwnActs = { first: ['procure-public'] };

const OWN_ACTS: Partial<Record<Audience, OwnActs>> = {
  'us-federal-agency': PROCUREMENT,
  'us-federal-contractor': { first: ['provide-to-government'], besides: ['report'] },
  'us-subsidised-carrier': { first: ['spend-federal-subsidy'] },
  'us-state-agency': PROCUREMENT,
  'us-local-government': PROCUREMENT,
  'us-public-university': PROCUREMENT,
  'us-public-school': PROCUREMENT,
  reseller: { first: ['resell'], besides: ['license-for-resale-or-integration'] },
  integrator: { first: ['integrate'], besides: ['license-for-resale-or-integration'] },
  exporter: { first: ['export-to-vendor'], besides: ['export-to-vendor-affiliate'] },
  'equipment-applicant': { first: ['equipment-authorization'] },
  'internet-provider': { first: ['provide-access-to-vendor-sites'] },
  'non-us-public-body': { first: ['procure-public'], besides: ['install'] },
  // The parent may not help: that binds the parent, and settles nothing about the subsidiary's own purchase.
  'foreign-subsidiary-of-us': { first: [], besides: ['facilitate'] },
};

/** What an audience asks about before the three questions. */
export function firstActs(audience: Audience | undefined): readonly Act[] {
  return audience === undefined ? [] : (OWN_ACTS[audience]?.first ?? []);
}

/** What to judge for an audience in addition to buying, licensing, renewing, updating and using. */
export function ownActs(audience: Audience | undefined): readonly Act[] {
  const besides = audience === undefined ? [] : (OWN_ACTS[audience]?.besides ?? []);
  return [...firstActs(audience), ...besides];
}
