import { expect, test } from 'vitest';
import { due, type Manners } from '../../../components/notice/due.ts';

const MANNERS: Manners = { display: 'banner', quiet: false, hidden: false, acknowledge: false, acknowledged: false };
const offer = { behaviour: 'banner' } as const;
const hint = { behaviour: 'hint' } as const;

test.each([
  ['what the person chose is what is shown', offer, { display: 'pill' }, 'pill'],
  ['an offer is a banner by default', offer, {}, 'banner'],
  ['a hint is never more than a pill', hint, {}, 'pill'],
  ['toolbar only leaves the page alone', offer, { display: 'badge' }, 'none'],
  ['a quiet site is left alone', offer, { quiet: true }, 'none'],
  ['a hidden verdict stays hidden', offer, { hidden: true }, 'none'],
  ['a confirmation is asked for even on a quiet site', offer, { acknowledge: true, quiet: true }, 'acknowledge'],
  [
    'a confirmation is asked for even in toolbar-only mode',
    offer,
    { acknowledge: true, display: 'badge' },
    'acknowledge',
  ],
  ['once confirmed, the person’s wishes hold', offer, { acknowledge: true, acknowledged: true, quiet: true }, 'none'],
  ['once confirmed, the notice stands as usual', offer, { acknowledge: true, acknowledged: true }, 'banner'],
  ['a hint needs no confirmation', hint, { acknowledge: true }, 'pill'],
] as const)('%s', (_, notice, manners, expected) => {
  expect(due(notice, { ...MANNERS, ...manners })).toBe(expected);
});
