import * as v from 'valibot';
import { AUDIENCES } from '../../rules/schema/vocabulary.ts';
import { written } from './written.ts';

export const DISPLAYS = ['banner', 'pill', 'badge'] as const;
/** How loudly to speak on a page, loudest first. `badge` leaves pages alone: the toolbar keeps the truth. */
export type Display = (typeof DISPLAYS)[number];

export const CORNERS = ['block-start-start', 'block-start-end', 'block-end-start', 'block-end-end'] as const;
/** Logical corners, so that the choice survives a change of writing direction. */
export type Corner = (typeof CORNERS)[number];

const Place = v.pipe(v.string(), v.regex(/^(?:[A-Z]{2}|US-[A-Z]{2})$/));
const Host = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/), v.maxLength(253));

const FIELDS = {
  places: v.pipe(v.array(Place), v.minLength(1), v.maxLength(20)),
  audience: v.picklist(AUDIENCES),
  display: v.picklist(DISPLAYS),
  corner: v.picklist(CORNERS),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/)),
  quietHosts: v.pipe(v.array(Host), v.maxLength(5000)),
  welcomed: v.boolean(),
} as const;
type Fields = { -readonly [Key in keyof typeof FIELDS]: v.InferOutput<(typeof FIELDS)[Key]> };

/** What a person may set. Absent means: not chosen; the notice then says what it assumed. */
export interface Preferences
  extends Pick<Fields, 'display' | 'corner' | 'quietHosts' | 'welcomed'>,
    Partial<Pick<Fields, 'places' | 'audience' | 'language'>> {}

export const DEFAULT_PREFERENCES: Readonly<Preferences> = Object.freeze({
  display: 'banner',
  corner: 'block-end-end',
  quietHosts: [],
  welcomed: false,
});

/** Characters of a stored value that are shown. */
const LONGEST_QUOTE = 80;

/** A stored value that could not be used; the stored text stays as it is until the person sets the field anew. */
export interface PreferenceComplaint {
  field: string;
  found: string;
  expected: string;
}

/**
 * Reads what a store holds, field by field: one bad field falls back to its default and is reported, the good ones hold.
 * Fields of a newer version are kept by whoever writes (`{ ...stored, ...changed }`) and ignored here.
 *
 * @param stored anything: nothing yet, an object of any version, or what a failing disk left.
 */
export function parsePreferences(stored: unknown): { preferences: Preferences; complaints: PreferenceComplaint[] } {
  const preferences: Preferences = { ...DEFAULT_PREFERENCES };
  const complaints: PreferenceComplaint[] = [];
  if (stored === undefined || stored === null) return { preferences, complaints };
  if (typeof stored !== 'object') {
    return { preferences, complaints: [{ field: '(all)', found: typeof stored, expected: 'an object' }] };
  }
  for (const [field, schema] of Object.entries(FIELDS)) {
    const value: unknown = Object.hasOwn(stored, field) ? Reflect.get(stored, field) : undefined;
    if (value === undefined) continue;
    const parsed = v.safeParse(schema, value);
    if (parsed.success) Object.assign(preferences, { [field]: parsed.output });
    else complaints.push({ field, found: written(value).slice(0, LONGEST_QUOTE), expected: parsed.issues[0].message });
  }
  return { preferences, complaints };
}
