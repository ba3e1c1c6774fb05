import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effective, lockedBy, readerOf, rulesTooOld, unlocked } from '../../../components/situation/effective.ts';
import type { Policy } from '../../../components/situation/policy/keys.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../components/situation/preferences.ts';
import type { Day } from '../../../rules/instant.ts';

const person: Preferences = {
  ...DEFAULT_PREFERENCES,
  places: ['DE'],
  audience: 'non-us-business',
  display: 'pill',
  language: 'de',
  quietHosts: ['own.example'],
};

const organisation: Policy = {
  jurisdictions: ['US', 'US-TX'],
  audience: 'us-federal-contractor',
  noticeMode: 'acknowledge',
  language: 'en',
  quietHosts: ['corp.example'],
};

describe('precedence', () => {
  it('lets the organisation decide before the person', () => {
    const settings = effective(organisation, person, { place: 'FR' });
    expect(settings.places).toEqual({ value: ['US', 'US-TX'], from: 'policy' });
    expect(settings.audience).toEqual({ value: 'us-federal-contractor', from: 'policy' });
    expect(settings.display).toEqual({ value: 'acknowledge', from: 'policy' });
    expect(settings.language).toEqual({ value: 'en', from: 'policy' });
    expect(settings.quietHosts).toEqual({ value: ['corp.example'], from: 'policy' });
  });

  it('lets the person decide before a guess', () => {
    const settings = effective({}, person, { place: 'FR' });
    expect(settings.places).toEqual({ value: ['DE'], from: 'choice' });
    expect(settings.audience).toEqual({ value: 'non-us-business', from: 'choice' });
    expect(settings.display).toEqual({ value: 'pill', from: 'choice' });
    expect(settings.language).toEqual({ value: 'de', from: 'choice' });
    expect(settings.quietHosts).toEqual({ value: ['own.example'], from: 'choice' });
  });

  it('calls a guess a guess, and a default a default', () => {
    const settings = effective({}, DEFAULT_PREFERENCES, { place: 'FR' });
    expect(settings.places).toEqual({ value: ['FR'], from: 'assumption' });
    expect(settings.audience).toBeUndefined();
    expect(settings.language).toBeUndefined();
    expect(settings.display).toEqual({ value: 'banner', from: 'default' });
    expect(settings.dismissal).toEqual({ value: 'untilChange', from: 'default' });
    expect(settings.firstRunPage).toEqual({ value: true, from: 'default' });
    expect(effective({}, DEFAULT_PREFERENCES).places).toEqual({ value: ['US'], from: 'assumption' });
  });

  it('adds the additional quiet hosts to whichever list is in force', () => {
    const additional: Policy = { additionalQuietHosts: ['more.example'] };
    expect(effective(additional, person).quietHosts).toEqual({
      value: ['own.example', 'more.example'],
      from: 'choice',
    });
    expect(effective({ ...additional, quietHosts: [] }, person).quietHosts).toEqual({
      value: ['more.example'],
      from: 'policy',
    });
  });

  it('prefers the hand-over address to the hand-over mail', () => {
    const policy: Policy = { handoverEmail: 'buy@corp.example', handoverUrlTemplate: 'https://corp.example/{product}' };
    expect(effective(policy, person).organisation?.handover).toEqual({
      kind: 'address',
      template: 'https://corp.example/{product}',
    });
  });

  it('asks the law about the same reader', () => {
    expect(readerOf(effective(organisation, person))).toEqual({
      places: { value: ['US', 'US-TX'], from: 'policy' },
      audience: { value: 'us-federal-contractor', from: 'policy' },
    });
  });

  it('knows rules that are too old', () => {
    const settings = effective({ minimumRulesRevision: '2026-11-01' as Day }, person);
    expect(rulesTooOld(settings, '2026-10-31' as Day)).toBe(true);
    expect(rulesTooOld(settings, '2026-11-01' as Day)).toBe(false);
    expect(rulesTooOld(effective({}, person), '2020-01-01' as Day)).toBe(false);
  });
});

describe('the table of precedence', () => {
  const rows = [
    ['places', { jurisdictions: ['US', 'US-TX'] }, { places: ['DE'] }, ['US', 'US-TX'], ['DE'], ['FR'], 'assumption'],
    ['audience', { audience: 'reseller' }, { audience: 'integrator' }, 'reseller', 'integrator', undefined, undefined],
    ['display', { noticeMode: 'interstitial' }, { display: 'pill' }, 'interstitial', 'pill', 'banner', 'default'],
    ['language', { language: 'en' }, { language: 'de' }, 'en', 'de', undefined, undefined],
    [
      'quietHosts',
      { quietHosts: ['a.example'] },
      { quietHosts: ['b.example'] },
      ['a.example'],
      ['b.example'],
      [],
      'default',
    ],
    ['dismissal', { allowDismiss: 'never' }, {}, 'never', 'untilChange', 'untilChange', 'default'],
    ['firstRunPage', { disableFirstRunPage: true }, {}, false, true, true, 'default'],
  ] as const;

  it.each(rows)(
    '%s: policy, then choice, then what is left',
    (field, policy, choice, byPolicy, byChoice, left, leftFrom) => {
      const chosen = { ...DEFAULT_PREFERENCES, ...(choice as Partial<Preferences>) };
      const under = (set: object, preferences: Preferences) =>
        effective(set as Policy, preferences, { place: 'FR' })[field];
      const chooses = Object.keys(choice).length > 0;
      expect(under(policy, chosen)).toEqual({ value: byPolicy, from: 'policy' });
      expect(under(policy, DEFAULT_PREFERENCES)).toEqual({ value: byPolicy, from: 'policy' });
      expect(under({}, chosen)).toEqual({ value: byChoice, from: chooses ? 'choice' : 'default' });
      expect(under({}, DEFAULT_PREFERENCES)).toEqual(leftFrom && { value: left, from: leftFrom });
    },
  );

  it('lets only policy ask for an audit trail: no choice and no default does', () => {
    expect(effective({}, person).reporting).toBeUndefined();
    expect(effective({ reportEvents: ['shown'], reportUrlDetail: 'path' }, person).reporting).toBeUndefined();
    expect(effective({ reportEndpoint: 'https://otel.corp.example/v1/logs' }, person).reporting).toEqual({
      endpoint: 'https://otel.corp.example/v1/logs',
      events: ['shown', 'acknowledged', 'handedOver', 'hiddenByPage'],
      detail: 'host',
    });
  });
});

describe('the lock', () => {
  it('holds exactly what policy decides', () => {
    expect([...lockedBy({ noticeMode: 'banner', language: 'en' })].sort()).toEqual(['display', 'language']);
    expect(lockedBy({ organisationName: 'Example Corp', additionalQuietHosts: ['a.example'] }).size).toBe(0);
    expect(lockedBy({ lockOptions: true }).has('corner')).toBe(true);
    expect(lockedBy({ lockOptions: true }).has('welcomed')).toBe(false);
  });

  it('never lets a decided setting through to the person’s store', () => {
    const policies = fc.record<Policy>(
      {
        jurisdictions: fc.constant(['US']),
        audience: fc.constant('reseller'),
        noticeMode: fc.constantFrom('banner', 'acknowledge'),
        language: fc.constant('en'),
        quietHosts: fc.constant(['corp.example']),
        lockOptions: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(policies, (policy) => {
        const written = { ...DEFAULT_PREFERENCES, ...unlocked(person, policy) };
        for (const field of lockedBy(policy)) expect(written[field]).toEqual(DEFAULT_PREFERENCES[field]);
      }),
    );
  });

  it('leaves what the person chose as it was, for the day the policy goes', () => {
    const before = structuredClone(person);
    effective(organisation, person);
    expect(person).toEqual(before);
  });
});
