import type { Corner } from '../situation/preferences.ts';
import type { LabelKey } from './labels.ts';

/** The four corners in reading order. */
export const CORNERS = [
  'block-start-start',
  'block-start-end',
  'block-end-start',
  'block-end-end',
] as const satisfies readonly Corner[];

/** The corner as a person sees it: "start" is left for those who read from the left. */
export function cornerLabel(corner: Corner, dir: 'ltr' | 'rtl'): LabelKey {
  const top = corner.startsWith('block-start');
  const left = corner.endsWith('start') === (dir === 'ltr');
  if (top) return left ? 'ui_corner_top_left' : 'ui_corner_top_right';
  return left ? 'ui_corner_bottom_left' : 'ui_corner_bottom_right';
}
