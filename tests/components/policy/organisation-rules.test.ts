import { describe, expect, it } from 'vitest';
import {
  LONGEST_RULES,
  type OrganisationRule,
  organisationRulesFor,
  parseOrganisationRules,
} from '../../../components/situation/policy/organisation-rules.ts';
import { parsePolicy } from '../../../components/situation/policy/parse.ts';
import type { Instant } from '../../../rules/instant.ts';

const at = (text: string) => text as Instant;

const rule: OrganisationRule = {
  id: 'not-approved',
  citation: 'IT policy 7.3',
  url: 'https://corp.example/policies/7-3',
  says: 'Software of this vendor is not approved here.',
  effect: 'prohibited',
  acts: ['buy', 'renew'],
  products: ['consumer-av', 'business-endpoint'],
  affects: 'any',
  applies: { from: at('2026-01-01T00:00:00-05:00') },
};

const read = (...records: unknown[]) => parseOrganisationRules(JSON.stringify(records));

describe('an organisation’s own rules', () => {
  it('are records in the vocabulary of the law', () => {
    expect(read(rule)).toEqual({ rules: [rule], refused: [] });
  });

  it.each<[object, string, RegExp]>([
    [{ effect: 'excluded' }, 'effect', /"excluded" is unknown; one of: prohibited, restricted/],
    [{ effect: 'prohibted' }, 'effect', /"prohibited" may be meant/],
    [{ acts: ['reneww'] }, 'acts.0', /"renew" may be meant/],
    [{ acts: [] }, 'acts', /at least one/],
    [{ products: ['antivirus'] }, 'products.0', /"antivirus" is unknown/],
    [{ affects: 'everybody' }, 'affects', /"any", or a list/],
    [{ applies: { from: '2026-01-01' } }, 'applies.from', /with an offset/],
    [{ applies: { from: '2026-02-30T00:00:00-05:00' } }, 'applies.from', /not a day of the calendar/],
    [
      { applies: { from: '2026-01-01T00:00:00-05:00', until: '2026-01-01T00:00:00-05:00' } },
      'applies',
      /ends before it begins/,
    ],
    [{ url: 'http://corp.example/' }, 'url', /https/],
    [{ says: 'two\nlines' }, 'says', /one line/],
    [{ citation: undefined }, 'citation', /missing/],
    [{ when: 'host == "a"' }, 'when', /unknown field/],
    [{ id: 'Not Approved' }, 'id', /lower-case/],
  ])('are refused where %j, with the field and the reason', (change, field, because) => {
    const { rules, refused } = read({ ...rule, ...change }, { ...rule, id: 'fine' });
    expect(rules.map(({ id }) => id)).toEqual(['fine']);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.of).toBe(`rule 1, ${field}`);
    expect(refused[0]?.because).toMatch(because);
  });

  it('are refused when an id comes twice', () => {
    const { rules, refused } = read(rule, { ...rule, says: 'Another rule.' });
    expect(rules).toEqual([rule]);
    expect(refused).toEqual([{ of: 'rule 2, id', because: '"not-approved" was used before' }]);
  });

  it.each([
    ['{', /no JSON/],
    ['{}', /not a list/],
    ['null', /not a list/],
    [JSON.stringify(Array.from({ length: 51 }, () => rule)), /at most 50/],
    [' '.repeat(LONGEST_RULES + 1), /at most 32768/],
  ])('are refused as a whole when they are no list of them', (text, because) => {
    const { rules, refused } = parseOrganisationRules(text);
    expect(rules).toEqual([]);
    expect(refused[0]?.because).toMatch(because);
  });

  it('come through the policy with their refusals as complaints', () => {
    const { policy, complaints } = parsePolicy({ organisationRules: JSON.stringify([rule, { ...rule, id: 7 }]) });
    expect(policy.organisationRules).toEqual([rule]);
    expect(complaints).toMatchObject([{ kind: 'refused-rule', key: 'organisationRules', of: 'rule 2, id' }]);
  });
});

describe('whom they reach', () => {
  const situation = { at: at('2026-11-24T09:00:00+01:00'), class: 'consumer-av' } as const;
  const reaches = (change: Partial<OrganisationRule>, asked: object = {}) =>
    organisationRulesFor([{ ...rule, ...change }], { ...situation, ...asked }, ['buy', 'use']).length === 1;

  it('those who do one of the acts with one of the products', () => {
    expect(reaches({})).toBe(true);
    expect(reaches({ acts: ['renew'] })).toBe(false);
    expect(reaches({ products: ['security-training'] })).toBe(false);
    expect(reaches({ products: ['any'] })).toBe(true);
  });

  it('from the first second to the last, and not after', () => {
    const applies = { from: at('2026-01-01T00:00:00-05:00'), until: at('2026-02-01T00:00:00-05:00') };
    expect(reaches({ applies }, { at: at('2025-12-31T23:59:59-05:00') })).toBe(false);
    expect(reaches({ applies }, { at: at('2026-01-01T06:00:00+01:00') })).toBe(true);
    expect(reaches({ applies }, { at: at('2026-01-31T23:59:59-05:00') })).toBe(true);
    expect(reaches({ applies }, { at: at('2026-02-01T00:00:00-05:00') })).toBe(false);
  });

  it('the audiences named, and whoever is not known', () => {
    expect(reaches({ affects: ['reseller'] }, { audience: 'reseller' })).toBe(true);
    expect(reaches({ affects: ['reseller'] }, { audience: 'us-consumer' })).toBe(false);
    expect(reaches({ affects: ['reseller'] })).toBe(true);
  });
});
