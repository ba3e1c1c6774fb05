import { expect, test } from 'vitest';
import { due } from '../../../components/notice/due.ts';
import { effective } from '../../../components/situation/effective.ts';
import { type Answered, mannersOn } from '../../../components/situation/manners.ts';
import type { Policy } from '../../../components/situation/policy/keys.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../components/situation/preferences.ts';

const UNANSWERED = { hidden: false, collapsed: false, acknowledged: false, goneOn: false };
const OFFER = { behaviour: 'banner' } as const;

type Row = [string, Policy, Partial<Preferences>, Partial<Answered>, string];

const HOSTS = ['shop.example'];

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
  ['once confirmed, the notice steps aside', { noticeMode: 'acknowledge' }, {}, { acknowledged: true }, 'pill'],
  ['a page in front asks in the page, too', { noticeMode: 'interstitial' }, {}, {}, 'acknowledge'],
  ['whoever went on from it is not asked again', { noticeMode: 'interstitial' }, {}, { goneOn: true }, 'pill'],
  ['an old confirmation is no going on', { noticeMode: 'interstitial' }, {}, { acknowledged: true }, 'acknowledge'],
  ['a person’s quiet host is asked about', { noticeMode: 'acknowledge' }, { quietHosts: HOSTS }, {}, 'acknowledge'],
  ['the organisation’s quiet host is not', { noticeMode: 'acknowledge', quietHosts: HOSTS }, {}, {}, 'none'],
  ['nor is its additional one', { noticeMode: 'interstitial', additionalQuietHosts: HOSTS }, {}, {}, 'none'],
] satisfies Row[])('%s', (_, policy, chosen, answered, expected) => {
  expect(posture(policy, chosen, answered)).toBe(expected);
});

test.each([
  ['shop.example', 'none'],
  ['www.shop.example', 'none'],
  ['other-shop.example', 'banner'],
])('a quiet host stands for its subdomains and for nothing else: %s', (host, expected) => {
  expect(posture({}, { quietHosts: ['shop.example'] }, {}, host)).toBe(expected);
});

test('a hint is never more than a pill, whatever the organisation asks for', () => {
  const settings = effective({ noticeMode: 'interstitial' }, DEFAULT_PREFERENCES);
  expect(due({ behaviour: 'hint' }, mannersOn('shop.example', settings, UNANSWERED))).toBe('pill');
});
