import { expect, test } from 'vitest';
import { type Face, firstFace, PILL, turn } from '../../../components/notice/face.ts';

const FULL: Face = { size: 'full', details: false, choices: false };

test('a notice first appears as it was ordered, with nothing open', () => {
  expect(firstFace('banner')).toEqual(FULL);
  expect(firstFace('acknowledge')).toEqual(FULL);
  expect(firstFace('pill')).toEqual(PILL);
});

test('details and choices open and close without touching each other', () => {
  const open = turn(turn(FULL, 'toggle-details'), 'toggle-choices');
  expect(open).toEqual({ size: 'full', details: true, choices: true });
  expect(turn(open, 'toggle-details')).toEqual({ size: 'full', details: false, choices: true });
});

test('collapsing folds everything away, and expanding brings the bare notice', () => {
  const pill = turn({ size: 'full', details: true, choices: true }, 'collapse');
  expect(pill).toEqual(PILL);
  expect(turn(pill, 'expand')).toEqual(FULL);
});

test('Escape takes back what was opened last in the order choices, details, notice', () => {
  const open: Face = { size: 'full', details: true, choices: true };
  const steps = [open];
  for (let step = 0; step < 3; step += 1) steps.push(turn(steps.at(-1) ?? open, 'escape'));
  expect(steps).toEqual([open, { ...open, choices: false }, FULL, PILL]);
});
