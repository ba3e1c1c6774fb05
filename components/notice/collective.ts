import type { Audience } from '../../rules/schema/vocabulary.ts';
import { type Phrase, phrase, snake } from './phrase.ts';

/** Public bodies below the federal government. */
const STATE_AND_LOCAL = [
  'us-state-agency',
  'us-local-government',
  'us-public-university',
  'us-public-school',
] as const satisfies readonly Audience[];

/** Names for several audiences at once, the widest first, each with those who must all be meant. */
const COLLECTIVES = [
  [
    'collective_us',
    [
      'us-consumer',
      'us-business',
      'us-person-abroad',
      'us-business-foreign-branch',
      'person-in-us',
      'us-federal-agency',
      'us-federal-contractor',
      'us-subsidised-carrier',
      ...STATE_AND_LOCAL,
    ],
  ],
  ['collective_us_state', STATE_AND_LOCAL],
] as const satisfies readonly (readonly [Phrase['key'], readonly Audience[]])[];

/** The audiences by as few names as say the same: nobody reads a list of twelve. */
export function namesOf(audiences: readonly Audience[]): Phrase[] {
  const collective = COLLECTIVES.find(([, members]) => members.every((member) => audiences.includes(member)));
  if (collective === undefined) return audiences.map((audience) => phrase(`audience_${snake(audience)}`));
  const [key, members] = collective;
  const others = audiences.filter((audience) => !(members as readonly Audience[]).includes(audience));
  return [phrase(key), ...namesOf(others)];
}
