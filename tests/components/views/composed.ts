import { compose } from '../../../components/notice/compose.ts';
import type { SpokenNotice } from '../../../components/notice/notice.ts';
import { withOrganisation } from '../../../components/notice/organisation-note.ts';
import type { Voice } from '../../../components/notice/say.ts';
import { speak } from '../../../components/notice/speak.ts';
import { effective } from '../../../components/situation/effective.ts';
import type { Policy } from '../../../components/situation/policy/keys.ts';
import { DEFAULT_PREFERENCES } from '../../../components/situation/preferences.ts';
import { actsOf, situate } from '../../../components/situation/situate.ts';
import type { Reader } from '../../../components/situation/situation.ts';
import { BOOK } from '../../../rules/book.ts';
import type { Instant } from '../../../rules/instant.ts';
import { judge } from '../../../rules/judge.ts';
import type { ProductRecognition } from '../../../rules/recognition.ts';
import type { JurisdictionId } from '../../../rules/schema/verdict.ts';
import type { Audience } from '../../../rules/schema/vocabulary.ts';

/** Situations whose notices, composed from the rules themselves, show everything that a notice can be. */
interface Case {
  places: JurisdictionId[];
  audience?: Audience;
  at?: string;
  /** The clock of whoever asks about another day. */
  now?: string;
  recognition?: Partial<ProductRecognition>;
  policy?: Policy;
}

export const CASES = {
  'us-consumer': { places: ['US'] },
  'us-2024-08': { places: ['US'], audience: 'us-consumer', at: '2024-08-15T12:00:00-04:00' },
  'us-asked-about-2024-07': {
    places: ['US'],
    audience: 'us-consumer',
    at: '2024-07-01T12:00:00-04:00',
    now: '2026-11-24T12:00:00-05:00',
  },
  'us-contractor': { places: ['US', 'US-TX'], audience: 'us-federal-contractor' },
  'us-managed': {
    places: ['US', 'DE'],
    audience: 'us-business',
    policy: {
      organisationName: 'Example Works',
      orgMessage: 'Please ask before you renew. The list of approved software is on the intranet.',
      contactEmail: 'procurement@works.example',
      reportEndpoint: 'https://collector.works.example/v1/logs',
      organisationRules: [
        {
          id: 'not-approved',
          citation: 'IT policy 7.3',
          says: 'Software of this vendor is not approved here.',
          effect: 'prohibited',
          acts: ['buy', 'renew'],
          products: ['any'],
          affects: 'any',
          applies: { from: '2026-01-01T00:00:00-05:00' as Instant },
        },
      ],
    },
  },
  'us-training': { places: ['US'], audience: 'us-business', recognition: { lawClass: 'security-training' } },
  'de-consumer': { places: ['DE', 'US'], audience: 'non-us-consumer' },
  'it-body': { places: ['IT'], audience: 'non-us-public-body' },
  'pl-consumer': { places: ['PL'], audience: 'non-us-consumer' },
  'gb-consumer': { places: ['GB'], audience: 'non-us-consumer' },
  'jp-consumer': { places: ['JP'], audience: 'non-us-consumer' },
  'mc-unsurveyed': { places: ['MC'] },
  'us-removal': { places: ['US'], recognition: { page: 'removal', behaviour: 'hint' } },
} as const satisfies Record<string, Case>;
export type CaseName = keyof typeof CASES;

const RECOGNITION: ProductRecognition = {
  kind: 'product',
  behaviour: 'banner',
  product: 'plus',
  productName: 'Kaspersky Plus',
  productClass: 'consumer-security',
  lawClass: 'consumer-av',
  page: 'product',
  seller: null,
  acts: ['buy', 'download'],
  certainty: 'certain',
  because: [
    { key: 'brand-in-title', where: 'title', text: 'Kaspersky Plus, 3 devices, 1 year', speaks: 'for' },
    { key: 'brand-in-data', where: 'json-ld', text: 'Kaspersky', speaks: 'for' },
    { key: 'buy-control', where: 'control', text: 'Add to cart', speaks: 'for' },
  ],
};

/** The notice of a case in a voice, as the extension would show it on 24 November 2026. */
export function composed(name: CaseName, voice: Voice): SpokenNotice {
  const { places, audience, at = '2026-11-24T12:00:00-05:00', now, recognition = {}, policy = {} }: Case = CASES[name];
  const known = { ...RECOGNITION, ...recognition };
  const reader: Reader = {
    places: { value: places, from: audience === undefined ? 'assumption' : 'choice' },
    ...(audience !== undefined && { audience: { value: audience, from: 'choice' as const } }),
  };
  const verdicts = situate(known, reader, at as Instant).map((situation) => judge(situation, actsOf(known), BOOK));
  const when = { at: at as Instant, ...(now !== undefined && { now: now as Instant }) };
  const notice = speak(compose({ recognition: known, reader, verdicts, book: BOOK, ...when }), voice);
  const assessment = { at: when.at, recognition: known, reader, verdicts, notice };
  const settings = effective(policy, DEFAULT_PREFERENCES, {});
  return withOrganisation(assessment, settings, voice, BOOK.revision).notice ?? notice;
}
