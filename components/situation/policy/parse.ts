import * as v from 'valibot';
import { written } from '../written.ts';
import { canonicalLanguage, EXPECTATIONS, type Expectation, hostWithin } from './checks.ts';
import { POLICY_KEYS, type Policy, type PolicyKey, type PolicyKind, PolicySchema } from './keys.ts';
import { nearest } from './nearest.ts';
import { parseOrganisationRules } from './organisation-rules.ts';
import { strangePlaceholders } from './template.ts';

/** What is wrong with one value that the browser delivered; the rest of the policy applies all the same. */
export type PolicyComplaint =
  | { kind: 'unknown-key'; key: string; nearest?: PolicyKey }
  /** One of the organisation's own rules; `of` says which, and which field of it. */
  | { kind: 'refused-rule'; key: 'organisationRules'; of: string; because: string }
  | { kind: 'wrong-type'; key: PolicyKey; expected: PolicyKind; found: string }
  | {
      kind: 'unknown-value';
      key: PolicyKey;
      expected: Expectation;
      found: string;
      /** The valid value that was probably meant. It is offered, never used. */
      nearest?: string;
      /** All valid values, where they are a closed list. */
      values?: readonly string[];
    };

/** What the caller knows and this module does not. */
export interface Known {
  /** Codes of the places in the rules file; without it every well-formed code is taken. */
  places?: ReadonlySet<string>;
}

type AnySchema = v.GenericSchema & { readonly pipe?: readonly unknown[] };

function schemaOf(key: PolicyKey): AnySchema {
  return PolicySchema.entries[key].wrapped;
}

/** The type of a key as an administrator writes it. */
export function kindOf(key: PolicyKey): PolicyKind {
  const { type } = schemaOf(key);
  return type === 'boolean' ? 'boolean' : type === 'array' ? 'list' : 'text';
}

/** The closed list of values of a key or of its items, if it has one. */
export function valuesOf(key: PolicyKey): readonly string[] | undefined {
  const { values } = metadataOf(itemOf(schemaOf(key)));
  return Array.isArray(values) ? values : undefined;
}

/** Title, description, example and values, as `keys.ts` states them. */
export function metadataOf(schema: v.GenericSchema): Record<string, unknown> {
  return v.getMetadata(schema as v.SchemaWithPipe<readonly [v.GenericSchema]>);
}

function itemOf(schema: AnySchema): AnySchema {
  return 'item' in schema ? (schema.item as AnySchema) : schema;
}

/** A value, or a key, as complaints quote it: short, on one line, recognisable. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : written(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/**
 * Evens out what the ways of delivery do to simple values. Firefox hands over Windows registry values as they are
 * stored: a yes or no is the number 1 or 0, and a list may be JSON in one text.
 */
function evenOut(kind: PolicyKind, value: unknown): unknown {
  if (kind === 'boolean' && (value === 0 || value === 1)) return value === 1;
  if (kind === 'list' && typeof value === 'string' && value.trimStart().startsWith('[')) {
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  }
  return value;
}

function suggestion(expected: Expectation, found: string, values: readonly string[] | undefined, known: Known) {
  switch (expected) {
    case 'oneOf':
      return nearest(found, values ?? []);
    case 'place':
      return nearest(found, known.places ?? []);
    case 'host':
      return hostWithin(found);
    case 'webAddress':
      return /^http:\/\//i.test(found) ? found.replace(/^http:/i, 'https:') : undefined;
    case 'mailAddress':
      return /^mailto:/i.test(found) ? found.replace(/^mailto:/i, '') : undefined;
    case 'addressTemplate': {
      const meant = strangePlaceholders(found).find((placeholder) => placeholder.nearest);
      return meant && `{${meant.nearest}}`;
    }
    case 'language':
      return canonicalLanguage(found.trim().replaceAll('_', '-'));
    case 'day':
    case 'shortText':
      return undefined;
    default:
      return expected satisfies never;
  }
}

function isExpectation(text: string | undefined): text is Expectation {
  return (EXPECTATIONS as readonly (string | undefined)[]).includes(text);
}

type Checked = { value: unknown } | { complaint: PolicyComplaint };

/** One text or yes-or-no: valid, of another type, or of a value that is not known. */
function check(key: PolicyKey, schema: AnySchema, input: unknown, known: Known): Checked {
  const result = v.safeParse(schema, input);
  const unknownPlace =
    result.success && key === 'jurisdictions' && known.places && !known.places.has(result.output as string);
  if (result.success && !unknownPlace) return { value: result.output };
  const message = unknownPlace ? 'place' : result.issues?.[0]?.message;
  if (typeof input !== 'string' || !isExpectation(message)) {
    const expected: PolicyKind = schema.type === 'boolean' ? 'boolean' : 'text';
    return { complaint: { kind: 'wrong-type', key, expected, found: quote(input) } };
  }
  const values = message === 'oneOf' ? valuesOf(key) : undefined;
  const meant = suggestion(message, input, values, known);
  return {
    complaint: {
      kind: 'unknown-value',
      key,
      expected: message,
      found: quote(input),
      ...(meant !== undefined && { nearest: meant }),
      ...(values && { values }),
    },
  };
}

/** A list keeps its good items; one without any good item is no list, unless it was written empty. */
function checkList(key: PolicyKey, input: unknown, known: Known): { value?: unknown; complaints: PolicyComplaint[] } {
  if (!Array.isArray(input)) {
    return { complaints: [{ kind: 'wrong-type', key, expected: 'list', found: quote(input) }] };
  }
  const checked = input.map((item) => check(key, itemOf(schemaOf(key)), item, known));
  const complaints = checked.flatMap((item) => ('complaint' in item ? [item.complaint] : []));
  const values = checked.flatMap((item) => ('value' in item ? [item.value] : []));
  const list = v.safeParse(schemaOf(key), values);
  if (list.success && (values.length > 0 || input.length === 0)) return { value: [...new Set(values)], complaints };
  const [issue] = list.issues ?? [];
  if (complaints.length === 0 && isExpectation(issue?.message)) {
    complaints.push({ kind: 'unknown-value', key, expected: issue.message, found: quote(input) });
  }
  return { complaints };
}

/** As with a list: good rules hold, and a text without any good one counts for nothing, unless it was written empty. */
function checkRules(text: string): { value?: unknown; complaints: PolicyComplaint[] } {
  const { rules, refused } = parseOrganisationRules(text);
  const complaints = refused.map(
    (rule): PolicyComplaint => ({ kind: 'refused-rule', key: 'organisationRules', ...rule }),
  );
  return rules.length > 0 || refused.length === 0 ? { value: rules, complaints } : { complaints };
}

function isRulesText(key: PolicyKey, value: unknown): value is string {
  return key === 'organisationRules' && typeof value === 'string';
}

function isPolicyKey(key: string): key is PolicyKey {
  return Object.hasOwn(PolicySchema.entries, key);
}

/**
 * Reads what the browser delivers as managed storage, key by key: a bad key is reported and left out, a bad item of a
 * list likewise, and everything good applies.
 *
 * Pure and total: whatever `raw` is, nothing is thrown. What is no object at all is no policy.
 */
export function parsePolicy(raw: unknown, known: Known = {}): { policy: Policy; complaints: PolicyComplaint[] } {
  const policy: Record<string, unknown> = {};
  const complaints: PolicyComplaint[] = [];
  const delivered = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.entries(raw) : [];
  for (const [key, value] of delivered) {
    if (value === undefined) continue;
    if (!isPolicyKey(key)) {
      const meant = nearest(key, POLICY_KEYS);
      complaints.push({ kind: 'unknown-key', key: quote(key), ...(meant && { nearest: meant }) });
      continue;
    }
    const kind = kindOf(key);
    const even = evenOut(kind, value);
    const several =
      kind === 'list' ? checkList(key, even, known) : isRulesText(key, even) ? checkRules(even) : undefined;
    if (several) {
      complaints.push(...several.complaints);
      if (several.value) policy[key] = several.value;
      continue;
    }
    const single = check(key, schemaOf(key), even, known);
    if ('complaint' in single) complaints.push(single.complaint);
    else policy[key] = single.value;
  }
  return { policy: policy as Policy, complaints };
}
