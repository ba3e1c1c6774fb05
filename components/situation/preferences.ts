import type { JurisdictionId } from '../../rules/schema/verdict.ts';
import type { Audience } from '../../rules/schema/vocabulary.ts';

/** How loudly to speak on a page, loudest first. `badge` leaves pages alone: the toolbar keeps the truth. */
export type Display = 'banner' | 'pill' | 'badge';
/** Logical corners, so that the choice survives a change of writing direction. */
export type Corner = 'block-start-start' | 'block-start-end' | 'block-end-start' | 'block-end-end';

/** What a person may set. Absent means: not chosen; the notice then says what it assumed. */
export interface Preferences {
  places?: JurisdictionId[];
  audience?: Audience;
  display: Display;
  corner: Corner;
  /** BCP 47; absent: the browser's language. */
  language?: string;
  /** Hosts on which the page is left alone. */
  quietHosts: string[];
  /** The first-run page has been answered or closed. */
  welcomed: boolean;
}

export const DEFAULT_PREFERENCES: Readonly<Preferences> = Object.freeze({
  display: 'banner',
  corner: 'block-end-end',
  quietHosts: [],
  welcomed: false,
});
