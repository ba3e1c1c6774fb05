import { describe, expect, it } from 'vitest';
import { effective } from '../../../components/situation/effective.ts';
import { diagnose, shareable } from '../../../components/situation/policy/diagnosis.ts';
import { parsePolicy } from '../../../components/situation/policy/parse.ts';
import { DEFAULT_PREFERENCES } from '../../../components/situation/preferences.ts';

const about = { program: '0.1.0', browser: 'Firefox/153.0', rulesRevision: '2026-11-24', rulesDigest: 'abc' };

function diagnosisOf(raw: object) {
  const parsed = parsePolicy(raw);
  const state = { ...parsed, raw, readAt: null, basis: 'live' as const };
  const person = { ...DEFAULT_PREFERENCES, quietHosts: ['private.example'] };
  return diagnose(state, effective(parsed.policy, person), about);
}

describe('the diagnosis', () => {
  it('says of each delivered key what became of it', () => {
    const { keys } = diagnosisOf({
      organisationName: 'Example Corp',
      jurisdictions: ['US', 'Texas'],
      noticeMode: 'bannner',
      lockOptions: 'yes',
      organizationName: 'x',
      organisationRules: '[{}]',
    });
    expect(keys.map(({ key, verdict }) => [key, verdict])).toEqual([
      ['organisationName', 'applied'],
      ['jurisdictions', 'partly'],
      ['noticeMode', 'unknown-value'],
      ['lockOptions', 'wrong-type'],
      ['organizationName', 'unknown-key'],
      ['organisationRules', 'refused-rule'],
    ]);
  });

  it('says of each setting who decided it', () => {
    const { settings } = diagnosisOf({ jurisdictions: ['US'], additionalSellers: ['a.example'] });
    const origins = Object.fromEntries(settings.map(({ name, from }) => [name, from]));
    expect(origins).toMatchObject({ places: 'policy', display: 'default', quietHosts: 'choice', locked: 'policy' });
  });

  it('is shared without what the person chose and without names in mail addresses', () => {
    const shared = shareable(diagnosisOf({ contactEmail: 'jane.doe@corp.example', note: 'ask bob@corp.example' }));
    expect(shared).not.toMatch(/private\.example|jane|bob/);
    expect(shared).toContain('…@corp.example');
    expect(JSON.parse(shared)).toMatchObject({ about });
  });
});
