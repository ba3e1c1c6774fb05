import { describe, expect, it } from 'vitest';
import { POLICY_KEYS, type PolicyKey } from '../../../components/situation/policy/keys.ts';
import { kindOf, parsePolicy } from '../../../components/situation/policy/parse.ts';

interface Row {
  /** Delivered, and what it becomes. */
  good: [delivered: unknown, applied: unknown];
  wrongType: unknown;
  /** A value of the right type that is none; absent where every value of the type is one. */
  unknownValue?: { delivered: unknown; expected: string; nearest?: string };
}

const ROWS: Record<PolicyKey, Row> = {
  jurisdictions: {
    good: [
      ['us', 'US-TX'],
      ['US', 'US-TX'],
    ],
    wrongType: 'US',
    unknownValue: { delivered: ['Texas'], expected: 'place' },
  },
  audience: {
    good: ['us-federal-contractor', 'us-federal-contractor'],
    wrongType: ['us-federal-contractor'],
    unknownValue: { delivered: 'us-federal-contracter', expected: 'oneOf', nearest: 'us-federal-contractor' },
  },
  noticeMode: {
    good: [' acknowledge ', 'acknowledge'],
    wrongType: true,
    unknownValue: { delivered: 'bannner', expected: 'oneOf', nearest: 'banner' },
  },
  allowDismiss: {
    good: ['never', 'never'],
    wrongType: false,
    unknownValue: { delivered: 'until-change', expected: 'oneOf', nearest: 'untilChange' },
  },
  quietHosts: {
    good: [['Shop.Example'], ['shop.example']],
    wrongType: { '1': 'shop.example' },
    unknownValue: { delivered: ['https://shop.example/en'], expected: 'host', nearest: 'shop.example' },
  },
  additionalQuietHosts: {
    good: [[], []],
    wrongType: 5,
    unknownValue: { delivered: ['*.shop.example'], expected: 'host', nearest: 'shop.example' },
  },
  additionalSellers: {
    good: ['["punchout.example"]', ['punchout.example']],
    wrongType: 'punchout.example',
    unknownValue: { delivered: ['shop.example:8443'], expected: 'host', nearest: 'shop.example' },
  },
  organisationName: {
    good: ['  Example Corp ', 'Example Corp'],
    wrongType: 7,
    unknownValue: { delivered: 'A\nB', expected: 'shortText' },
  },
  orgMessage: {
    good: ['<b>Ask us</b>', '<b>Ask us</b>'],
    wrongType: ['Ask us'],
    unknownValue: { delivered: 'x'.repeat(301), expected: 'shortText' },
  },
  contactEmail: {
    good: ['help@corp.example', 'help@corp.example'],
    wrongType: null,
    unknownValue: { delivered: 'mailto:help@corp.example', expected: 'mailAddress', nearest: 'help@corp.example' },
  },
  contactUrl: {
    good: ['https://corp.example/help', 'https://corp.example/help'],
    wrongType: {},
    unknownValue: { delivered: 'http://corp.example/', expected: 'webAddress', nearest: 'https://corp.example/' },
  },
  handoverEmail: {
    good: ['buy@corp.example', 'buy@corp.example'],
    wrongType: 1,
    unknownValue: { delivered: 'buy', expected: 'mailAddress' },
  },
  handoverUrlTemplate: {
    good: ['https://corp.example/new?item={product}', 'https://corp.example/new?item={product}'],
    wrongType: true,
    unknownValue: {
      delivered: 'https://corp.example/new?item={prodct}',
      expected: 'addressTemplate',
      nearest: '{product}',
    },
  },
  disableFirstRunPage: { good: [1, true], wrongType: 'true' },
  lockOptions: { good: [false, false], wrongType: 2 },
  language: {
    good: ['pt-br', 'pt-BR'],
    wrongType: 1,
    unknownValue: { delivered: 'English (US)', expected: 'language' },
  },
  minimumRulesRevision: {
    good: ['2026-11-01', '2026-11-01'],
    wrongType: 20261101,
    unknownValue: { delivered: '1.11.2026', expected: 'day' },
  },
  reportEndpoint: {
    good: ['https://otel.corp.example:4318/v1/logs', 'https://otel.corp.example:4318/v1/logs'],
    wrongType: true,
    unknownValue: {
      delivered: 'http://otel.corp.example/v1/logs',
      expected: 'webAddress',
      nearest: 'https://otel.corp.example/v1/logs',
    },
  },
  reportEvents: {
    good: [
      ['shown', ' handedOver '],
      ['shown', 'handedOver'],
    ],
    wrongType: 'shown',
    unknownValue: { delivered: ['handed-over'], expected: 'oneOf', nearest: 'handedOver' },
  },
  reportUrlDetail: {
    good: ['path', 'path'],
    wrongType: 0,
    unknownValue: { delivered: 'hosts', expected: 'oneOf', nearest: 'host' },
  },
  organisationRules: { good: ['[]', []], wrongType: [] },
};

describe.each(POLICY_KEYS)('policy key %s', (key) => {
  const row = ROWS[key];

  it('applies a good value', () => {
    const [delivered, applied] = row.good;
    expect(parsePolicy({ [key]: delivered })).toEqual({ policy: { [key]: applied }, complaints: [] });
  });

  it('reports a value of another type and leaves the key out', () => {
    const { policy, complaints } = parsePolicy({ [key]: row.wrongType });
    expect(policy).toEqual({});
    expect(complaints).toMatchObject([{ kind: 'wrong-type', key, expected: kindOf(key) }]);
  });

  if (row.unknownValue) {
    const { delivered, ...said } = row.unknownValue;
    it('reports a value that is none, with the nearest valid one', () => {
      const { policy, complaints } = parsePolicy({ [key]: delivered });
      expect(policy).toEqual({});
      expect(complaints).toMatchObject([{ kind: 'unknown-value', key, ...said }]);
      if (!('nearest' in said)) expect(complaints[0]).not.toHaveProperty('nearest');
    });
  }

  it('decides nothing when it is missing', () => {
    expect(parsePolicy({ [key]: undefined })).toEqual({ policy: {}, complaints: [] });
  });
});

describe('a policy as a whole', () => {
  it.each([
    ['organisationName', 'Corp \u202egnp.exe'],
    ['organisationName', '\u200d\u200d'],
    ['orgMessage', 'Ask us\u2028first'],
    ['orgMessage', 'Ask \ud800'],
    ['orgMessage', 'Ask\u2060us'],
    ['contactUrl', 'javascript:alert(1)'],
    ['contactUrl', 'https://user:word@corp.example/'],
    ['handoverEmail', 'a@corp.example?bcc=b@other.example'],
    ['handoverUrlTemplate', 'https://{host}/new'],
    ['minimumRulesRevision', '2026-02-30'],
    ['minimumRulesRevision', '2025-02-29'],
    ['language', 'english'],
    ['quietHosts', ['*']],
    ['quietHosts', ['10.0.0.256']],
    ['quietHosts', ['10.0.0']],
    ['organisationRules', '[{'],
    ['organisationRules', '{}'],
    ['organisationRules', '[null]'],
  ])('leaves out %s: %j', (key, value) => {
    const { policy, complaints } = parsePolicy({ [key]: value });
    expect(policy).toEqual({});
    expect(complaints).toMatchObject([{ key }]);
  });

  it.each([
    ['orgMessage', 'اسأل قسم المشتريات'],
    ['orgMessage', 'Ask 👩‍💻 first'],
    ['minimumRulesRevision', '2024-02-29'],
    ['quietHosts', ['10.0.0.1', '192.168.10.25', 'shop1.example']],
  ])('applies %s: %j', (key, value) => {
    expect(parsePolicy({ [key]: value })).toEqual({ policy: { [key]: value }, complaints: [] });
  });

  it('offers the tag that was meant by one with an underscore', () => {
    expect(parsePolicy({ language: 'pt_BR' }).complaints).toMatchObject([{ expected: 'language', nearest: 'pt-BR' }]);
  });

  it('applies the good keys beside the bad ones', () => {
    const { policy, complaints } = parsePolicy({
      organisationName: 'Example Corp',
      noticeMode: 3,
      organizationName: 'Example Corp',
      quietHosts: ['a.example', 'not a host', 'b.example'],
    });
    expect(policy).toEqual({ organisationName: 'Example Corp', quietHosts: ['a.example', 'b.example'] });
    expect(complaints).toEqual([
      { kind: 'wrong-type', key: 'noticeMode', expected: 'text', found: '3' },
      { kind: 'unknown-key', key: 'organizationName', nearest: 'organisationName' },
      { kind: 'unknown-value', key: 'quietHosts', expected: 'host', found: 'not a host' },
    ]);
  });

  it('takes only places that the rules file knows, when it is told them', () => {
    const places = new Set(['US', 'GB', 'DE']);
    const { policy, complaints } = parsePolicy({ jurisdictions: ['UK', 'DE'] }, { places });
    expect(policy).toEqual({ jurisdictions: ['DE'] });
    expect(complaints).toMatchObject([{ kind: 'unknown-value', key: 'jurisdictions', expected: 'place', found: 'UK' }]);
  });

  it('does not take an empty list of places for one', () => {
    const { policy, complaints } = parsePolicy({ jurisdictions: [] });
    expect(policy).toEqual({});
    expect(complaints).toMatchObject([{ kind: 'unknown-value', expected: 'place', found: '[]' }]);
  });

  it('keeps an empty list of quiet hosts: it says that there are none', () => {
    expect(parsePolicy({ quietHosts: [] })).toEqual({ policy: { quietHosts: [] }, complaints: [] });
  });

  it.each([undefined, null, 'text', 7, [], ['quietHosts'], () => undefined])('reads %s as no policy', (raw) => {
    expect(parsePolicy(raw)).toEqual({ policy: {}, complaints: [] });
  });

  it('takes keys that objects have by nature for unknown ones', () => {
    const raw: unknown = JSON.parse('{"__proto__": {"lockOptions": true}, "constructor": 1, "toString": "x"}');
    const { policy, complaints } = parsePolicy(raw);
    expect(policy).toEqual({});
    expect(complaints.map((complaint) => complaint.kind)).toEqual(['unknown-key', 'unknown-key', 'unknown-key']);
    expect(policy.lockOptions).toBeUndefined();
  });

  it('quotes long values shortly', () => {
    const [complaint] = parsePolicy({ audience: 'a'.repeat(10_000) }).complaints;
    expect(complaint).toMatchObject({ found: `${'a'.repeat(119)}…` });
  });
});
