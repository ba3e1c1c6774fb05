import * as v from 'valibot';
import { compareInstants, contains, type Instant, parseInstant } from '../../../rules/instant.ts';
import { isEveryClass } from '../../../rules/reach.ts';
import type { Situation } from '../../../rules/schema/verdict.ts';
import { ACTS, type Act, AUDIENCES, EFFECTS, PRODUCT_CLASSES } from '../../../rules/schema/vocabulary.ts';
import { shortText, webAddress } from './checks.ts';
import { nearest } from './nearest.ts';

/** What an organisation can say of an act; the other effects are findings about the law, which is not its to make. */
const ORGANISATION_EFFECTS = EFFECTS.filter(
  (effect) => effect === 'prohibited' || effect === 'restricted' || effect === 'warned' || effect === 'permitted',
);

const MomentSchema = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): Instant => {
    try {
      return parseInstant(dataset.value);
    } catch (problem) {
      addIssue({ message: problem instanceof Error ? problem.message : 'no moment' });
      return NEVER;
    }
  }),
);

const IntervalSchema = v.pipe(
  v.strictObject({ from: MomentSchema, until: v.optional(MomentSchema) }),
  v.check(({ from, until }) => until === undefined || compareInstants(from, until) < 0, 'ends before it begins'),
);

/**
 * A rule that an organisation makes for its own people, in the vocabulary of the law files. It holds wherever the
 * policy is delivered, so it names no place; it is cited by the organisation's own document.
 */
const OrganisationRuleSchema = v.strictObject({
  /** Unique in the list, kebab-case. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens')),
  /** The document that makes the rule: "IT policy 7.3". */
  citation: shortText(80),
  /** Where people can read the document. */
  url: v.optional(webAddress()),
  /** The rule in the organisation's own plain words. */
  says: shortText(400),
  effect: v.picklist(ORGANISATION_EFFECTS),
  acts: v.pipe(v.array(v.picklist(ACTS)), v.minLength(1, 'at least one')),
  products: v.pipe(v.array(v.picklist(PRODUCT_CLASSES)), v.minLength(1, 'at least one')),
  affects: v.union(
    [v.literal('any'), v.pipe(v.array(v.picklist(AUDIENCES)), v.minLength(1))],
    '"any", or a list of audiences',
  ),
  applies: IntervalSchema,
});
export type OrganisationRule = v.InferOutput<typeof OrganisationRuleSchema>;

/** Letters of JSON, and records in it: far more than any organisation has rules about one vendor. */
export const LONGEST_RULES = 32_768;
const MOST_RULES = 50;

/** Why a record was refused: `of` says where it stands, in the administrator's own terms. */
export interface RefusedRule {
  of: string;
  because: string;
}

function textToList(text: string): unknown[] | RefusedRule {
  if (text.length > LONGEST_RULES) {
    return { of: 'organisationRules', because: `${text.length} letters long; at most ${LONGEST_RULES} are read` };
  }
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return { of: 'organisationRules', because: 'not a list: put the rules into [ ]' };
    if (list.length <= MOST_RULES) return list;
    return { of: 'organisationRules', because: `${list.length} rules; at most ${MOST_RULES} are read` };
  } catch (problem) {
    return { of: 'organisationRules', because: `no JSON: ${problem instanceof Error ? problem.message : problem}` };
  }
}

/**
 * Reads an organisation's own rules. A record that is not exactly a rule is refused with its place and the reason, and
 * the others hold; so is one whose id was used before.
 *
 * @param text a list of records as JSON, from one key of the policy.
 */
export function parseOrganisationRules(text: string): { rules: OrganisationRule[]; refused: RefusedRule[] } {
  const list = textToList(text);
  if (!Array.isArray(list)) return { rules: [], refused: [list] };
  const rules: OrganisationRule[] = [];
  const refused: RefusedRule[] = [];
  for (const [index, record] of list.entries()) {
    const parsed = v.safeParse(OrganisationRuleSchema, record, { abortPipeEarly: true });
    if (!parsed.success) {
      const [issue] = parsed.issues;
      const field = v.getDotPath(issue);
      refused.push({ of: `rule ${index + 1}${field ? `, ${field}` : ''}`, because: reason(issue) });
    } else if (rules.some(({ id }) => id === parsed.output.id)) {
      refused.push({ of: `rule ${index + 1}, id`, because: `"${parsed.output.id}" was used before` });
    } else rules.push(parsed.output);
  }
  return { rules, refused };
}

/** Says what is wrong in words, since the record's author sees nothing but this line. */
function reason(issue: v.BaseIssue<unknown>): string {
  const { type, message, expected, received, input } = issue;
  if (type === 'strict_object')
    return expected === 'never'
      ? 'unknown field'
      : input === undefined
        ? 'is missing'
        : 'not a record: put its fields into { }';
  if (type === 'picklist') {
    const words = (expected ?? '').split(/[()"| ]+/).filter((word) => word !== '');
    const meant = typeof input === 'string' ? nearest(input, words) : undefined;
    return `${received} is unknown; ${meant ? `"${meant}" may be meant` : `one of: ${words.join(', ')}`}`;
  }
  if (message === 'shortText') return 'one line of visible text, and not too long';
  if (message === 'webAddress') return 'an https address';
  return message;
}

/**
 * The rules that reach a reader who does some acts. Where nobody said for whom the reader acts, a rule for some audiences
 * is shown as well: it is the organisation's own people who read it.
 */
export function organisationRulesFor(
  rules: readonly OrganisationRule[],
  { at, audience, class: asked }: Omit<Situation, 'place'>,
  acts: readonly Act[],
): OrganisationRule[] {
  return rules.filter(
    (rule) =>
      contains(rule.applies, at) &&
      rule.acts.some((act) => acts.includes(act)) &&
      (isEveryClass(asked) || rule.products.some((product) => product === asked || isEveryClass(product))) &&
      (rule.affects === 'any' || audience === undefined || rule.affects.includes(audience)),
  );
}
