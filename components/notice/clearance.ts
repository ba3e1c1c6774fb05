import type { Corner } from '../situation/preferences.ts';
import { CORNERS } from './corners.ts';

/** A box in the window, in CSS pixels from its top left. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Room {
  /** Size of the window. */
  window: { width: number; height: number };
  /** Size of the notice. */
  notice: { width: number; height: number };
  /** Distance of the notice from the window's edges. */
  inset: number;
  dir: 'ltr' | 'rtl';
}

/**
 * The corner in which the notice does not cover a box, the reader's own choice first; undefined when it is too large for
 * all four.
 */
export function clearCorner(box: Box, room: Room, wished: readonly Corner[]): Corner | undefined {
  return [...wished, ...CORNERS].find((corner) => !overlap(box, boxIn(corner, room)));
}

/** Where the notice lies when it stands in a corner. */
function boxIn(corner: Corner, { window, notice, inset, dir }: Room): Box {
  const top = corner.startsWith('block-start') ? inset : window.height - inset - notice.height;
  const left = corner.endsWith('start') === (dir === 'ltr') ? inset : window.width - inset - notice.width;
  return { left, top, right: left + notice.width, bottom: top + notice.height };
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
