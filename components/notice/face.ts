import type { Posture } from '../browser/messages.ts';

/** How a notice presents itself at the moment: what is open and what is folded away. */
export interface Face {
  size: 'full' | 'pill';
  details: boolean;
  /** Where to move and how long to hide. */
  choices: boolean;
}

export type FaceEvent = 'collapse' | 'expand' | 'toggle-details' | 'toggle-choices' | 'escape';

export const PILL: Face = { size: 'pill', details: false, choices: false };

/** The face with which a notice first appears. */
export function firstFace(posture: Posture): Face {
  return { size: posture === 'pill' ? 'pill' : 'full', details: false, choices: false };
}

/** The next face. Escape takes back one step at a time: choices, then details, then the notice itself, to its pill. */
export function turn(face: Face, event: FaceEvent): Face {
  switch (event) {
    case 'collapse':
      return PILL;
    case 'expand':
      return { ...face, size: 'full' };
    case 'toggle-details':
      return { ...face, details: !face.details };
    case 'toggle-choices':
      return { ...face, choices: !face.choices };
    case 'escape':
      if (face.choices) return { ...face, choices: false };
      if (face.details) return { ...face, details: false };
      return { ...face, size: 'pill' };
    default:
      return event satisfies never;
  }
}
