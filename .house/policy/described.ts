import * as v from 'valibot';
import { POLICY_KEYS, type PolicyKey, type PolicyKind, PolicySchema } from '../../components/situation/policy/keys.ts';
import { kindOf, metadataOf, valuesOf } from '../../components/situation/policy/parse.ts';

/** One key as documents and templates need it. */
export interface DescribedKey {
  key: PolicyKey;
  kind: PolicyKind;
  title: string;
  description: string;
  example: boolean | string | readonly string[];
  /** The closed list of values, where there is one. */
  values?: readonly string[];
}

function describe(key: PolicyKey): DescribedKey {
  const schema = PolicySchema.entries[key].wrapped;
  const values = valuesOf(key);
  return {
    key,
    kind: kindOf(key),
    title: v.getTitle(schema) ?? '',
    description: v.getDescription(schema) ?? '',
    example: metadataOf(schema).example as DescribedKey['example'],
    ...(values && { values }),
  };
}

/** All keys in the order of their definition. */
export const DESCRIBED: readonly DescribedKey[] = POLICY_KEYS.map(describe);

/** A policy that sets every key; an administrator deletes what is not wanted. */
export const SAMPLE: Readonly<Record<string, DescribedKey['example']>> = Object.fromEntries(
  DESCRIBED.map(({ key, example }) => [key, example]),
);
