import { written } from '../../components/situation/written.ts';
import { type Instant, parseInstant } from '../../rules/instant.ts';
import type { Book } from '../../rules/schema/law.ts';
import type { JurisdictionId, Situation } from '../../rules/schema/verdict.ts';
import { ACT_ALIASES, ACTS, type Act, AUDIENCES, PRODUCT_CLASSES } from '../../rules/schema/vocabulary.ts';
import { nearest, suggestion } from './nearest.ts';

/** One question as it comes from a command line or a JSON line: nothing in it is checked yet. */
export type RawCase = Readonly<Record<string, unknown>>;

export interface Case {
  situation: Situation;
  act: Act;
}

const ACT_NAMES = [...ACTS, ...Object.keys(ACT_ALIASES)];

/**
 * Reads a question in the vocabulary of the rules. `audience` may be missing: then it is not known. `at` may be missing:
 * then `now` is meant.
 *
 * @throws Error naming the field, the value that is not known and the closest that are
 */
export function readCase(raw: RawCase, now: Instant, book: Book): Case {
  const audience = optionalText(raw, 'audience');
  const at = optionalText(raw, 'at');
  return {
    situation: {
      at: at === undefined ? now : parseInstant(at),
      place: readPlace(requiredText(raw, 'jurisdiction'), book),
      ...(audience === undefined ? {} : { audience: oneOf('audience', audience, AUDIENCES) }),
      class: oneOf('product', requiredText(raw, 'product'), PRODUCT_CLASSES),
    },
    act: readAct(requiredText(raw, 'act')),
  };
}

/**
 * Reads a place by its code, in capitals or not.
 *
 * @throws Error naming the closest places, by code and by name
 */
function readPlace(text: string, book: Book): JurisdictionId {
  const code = text.toUpperCase();
  if (book.jurisdictions.has(code)) return code;
  const byName = new Map([...book.jurisdictions.values()].map(({ id, name }) => [name, `${id} (${name})`]));
  const named = nearest(text, byName.keys()).map((name) => byName.get(name) ?? name);
  const close = named.length > 0 ? named : nearest(code, book.jurisdictions.keys());
  throw new Error(
    `jurisdiction "${text}" is not known.${suggestion(close)} Countries are written as DE, states of the US as US-TX.`,
  );
}

function readAct(text: string): Act {
  const name = oneOf('act', text, ACT_NAMES);
  return name in ACT_ALIASES ? ACT_ALIASES[name as keyof typeof ACT_ALIASES] : (name as Act);
}

function oneOf<T extends string>(field: string, text: string, known: readonly T[]): T {
  const found = known.find((each) => each === text);
  if (found !== undefined) return found;
  const close = nearest(text, known);
  throw new Error(
    `${field} "${text}" is not known.${suggestion(close)}${close.length > 0 ? '' : ` Known are: ${known.join(', ')}.`}`,
  );
}

function requiredText(raw: RawCase, field: string): string {
  const text = optionalText(raw, field);
  if (text === undefined) throw new Error(`${field} is missing.`);
  return text;
}

function optionalText(raw: RawCase, field: string): string | undefined {
  const value = raw[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new Error(`${field} must be a text, not ${written(value)}.`);
  return value;
}
