import { expect, test } from 'vitest';
import { clearCorner } from '../../../components/notice/clearance.ts';
import { cornerLabel } from '../../../components/notice/corners.ts';

const room = {
  window: { width: 1000, height: 800 },
  notice: { width: 400, height: 500 },
  inset: 12,
  dir: 'ltr',
} as const;
const box = (left: number, top: number, width = 80, height = 30) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

test('the wished corner stays where it covers nothing', () => {
  expect(clearCorner(box(10, 10), room, ['block-end-end'])).toBe('block-end-end');
});

test('another corner is taken where the wished one would cover the control', () => {
  expect(clearCorner(box(900, 700), room, ['block-end-end'])).toBe('block-start-start');
});

test('wishes are tried in order', () => {
  expect(clearCorner(box(900, 700), room, ['block-end-end', 'block-end-start'])).toBe('block-end-start');
});

test('from right to left, "end" is on the left', () => {
  const rtl = { ...room, dir: 'rtl' } as const;
  expect(clearCorner(box(900, 700), rtl, ['block-end-end'])).toBe('block-end-end');
  expect(clearCorner(box(20, 700), rtl, ['block-end-end'])).toBe('block-start-start');
});

test('a box that reaches into every corner leaves none', () => {
  expect(clearCorner(box(300, 300, 400, 200), room, ['block-end-end'])).toBeUndefined();
});

test.each([
  ['block-start-start', 'ltr', 'ui_corner_top_left'],
  ['block-start-start', 'rtl', 'ui_corner_top_right'],
  ['block-end-end', 'ltr', 'ui_corner_bottom_right'],
  ['block-end-end', 'rtl', 'ui_corner_bottom_left'],
] as const)('%s is, written %s, %s', (corner, dir, label) => {
  expect(cornerLabel(corner, dir)).toBe(label);
});
