import { expect, test } from 'vitest';
import { due } from '../../../components/notice/due.ts';
import { effective } from '../../../components/situation/effective.ts';
import { mannersOn } from '../../../components/situation/manners.ts';
import type { Policy } from '../../../components/situation/policy/keys.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../components/situation/preferences.ts';

const UNANSWERED = { hidden: false, collapsed: false, acknowledged: false };
const OFFER = { behaviour: 'banner' } as const;

function posture(policy: Policy, chosen: Partial<Preferences> = {}, answered = {}, host = 'shop.example') {
  const settings = effective(policy, { ...DEFAULT_PREFERENCES, ...chosen });
  return due(OFFER, mannersOn(host, settings, { ...UNANSWERED, ...answered }));
}

test('an offer gets the banner where nobody said otherwise', () => {
  expect(posture({})).toBe('banner');
});

test.each([
  ['what was hidden stays hidden', {}, {}, { hidden: true }, 'none'],
  ['what was made small stays small', {}, {}, { collapsed: true }, 'pill'],
  ['a person who chose the toolbar is left alone', {}, { display: 'badge' }, {}, 'none'],
  ['the toolbar alone is not made louder by an earlier answer', {}, { display: 'badge' }, { collapsed: true }, 'none'],
  ['an organisation can hold the notice up', { allowDismiss: 'never' }, {}, { hidden: true }, 'banner'],
  ['an organisation’s mode goes before the person’s', { noticeMode: 'pill' }, { display: 'banner' }, {}, 'pill'],
  ['a confirmation is asked for once', { noticeMode: 'acknowledge' }, {}, {}, 'acknowledge'],
  [
    'after the confirmation the notice may stand as usual',
    { noticeMode: 'acknowledge' },
    {},
    { acknowledged: true },
    'banner',
  ],
] as const)('%s', (_, policy, chosen, answered, expected) => {
  expect(posture(policy, chosen, answered)).toBe(expected);
});

test.each([
  ['shop.example', 'none'],
  ['www.shop.example', 'none'],
  ['other-shop.example', 'banner'],
])('a quiet host stands for its subdomains and for nothing else: %s', (host, expected) => {
  expect(posture({}, { quietHosts: ['shop.example'] }, {}, host)).toBe(expected);
});
