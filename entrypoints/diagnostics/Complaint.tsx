import { name, type Phrase, phrase } from '../../components/notice/phrase.ts';
import { fill, say, type Voice } from '../../components/notice/say.ts';
import type { Expectation } from '../../components/situation/policy/checks.ts';
import type { PolicyKind } from '../../components/situation/policy/keys.ts';
import type { PolicyComplaint } from '../../components/situation/policy/parse.ts';

const EXPECTED = {
  boolean: 'policy_expected_boolean',
  text: 'policy_expected_text',
  list: 'policy_expected_list',
  place: 'policy_expected_place',
  host: 'policy_expected_host',
  webAddress: 'policy_expected_web_address',
  mailAddress: 'policy_expected_mail_address',
  language: 'policy_expected_language',
  day: 'policy_expected_day',
  shortText: 'policy_expected_short_text',
  addressTemplate: 'policy_expected_address_template',
} as const satisfies Record<Exclude<Expectation, 'oneOf'> | PolicyKind, Phrase['key']>;

/** Why a value was not applied, and what was probably meant. */
export function Complaint({ complaint, voice }: { complaint: PolicyComplaint; voice: Voice }) {
  if (complaint.kind === 'refused-rule') return <p>{`${complaint.of}: ${complaint.because}`}</p>;
  return (
    <>
      {complaint.kind !== 'unknown-key' && <p>{say(whyNot(complaint), voice)}</p>}
      {'nearest' in complaint && complaint.nearest !== undefined && (
        <p>{say(phrase('diagnostics_meant', { value: name(complaint.nearest) }), voice)}</p>
      )}
    </>
  );
}

function whyNot(complaint: Extract<PolicyComplaint, { kind: 'wrong-type' | 'unknown-value' }>): Phrase {
  const expected =
    complaint.expected === 'oneOf'
      ? phrase('policy_expected_one_of', { words: name(wordsOf(complaint)) })
      : phrase(EXPECTED[complaint.expected]);
  return phrase('diagnostics_expected', { found: name(complaint.found), expected });
}

function wordsOf(complaint: PolicyComplaint): string {
  return 'values' in complaint ? (complaint.values ?? []).join(', ') : '';
}

/** Says a key's verdict. */
export function sayVerdict(verdict: 'applied' | 'partly' | PolicyComplaint['kind'], voice: Voice): string {
  const keys = {
    applied: 'diagnostics_verdict_applied',
    partly: 'diagnostics_verdict_partly',
    'unknown-key': 'diagnostics_verdict_unknown_key',
    'wrong-type': 'diagnostics_verdict_wrong_type',
    'unknown-value': 'diagnostics_verdict_unknown_value',
    'refused-rule': 'diagnostics_verdict_refused_rule',
  } as const;
  return fill(phrase(keys[verdict]), voice);
}
