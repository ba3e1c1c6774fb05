import { parseArgs } from 'node:util';
import { BadUsage } from './command.ts';
import { nearest, suggestion } from './nearest.ts';

/** The options a command knows: those that take a value, and those that are said or not. */
export interface Known {
  readonly values?: readonly string[];
  readonly switches?: readonly string[];
  /** Whether words without a dash may stand in the call, as a file name does. */
  readonly words?: boolean;
}

export interface Options {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly switches: ReadonlySet<string>;
  readonly words: readonly string[];
}

/**
 * Reads the words of a call.
 *
 * @throws BadUsage naming the option that is not known, lacks its value or stands twice
 */
export function readOptions(args: readonly string[], known: Known): Options {
  const { values = [], switches = [], words = false } = known;
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(values.map((name) => [name, { type: 'string' as const }])),
    strict: false,
    tokens: true,
  });
  const options = { values: {} as Record<string, string>, switches: new Set<string>(), words: [] as string[] };
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (!words) throw new BadUsage(`"${token.value}" stands alone: options are written --name value.`);
      options.words.push(token.value);
    } else if (token.kind === 'option' && switches.includes(token.name)) {
      options.switches.add(token.name);
    } else if (token.kind === 'option') {
      options.values[token.name] = givenValue(token, known, options.values);
    }
  }
  return options;
}

function givenValue(
  { name, rawName, value }: { name: string; rawName: string; value: string | undefined },
  { values = [], switches = [] }: Known,
  seen: Readonly<Record<string, string>>,
): string {
  if (!values.includes(name)) {
    const close = nearest(name, [...values, ...switches]).map((each) => `--${each}`);
    throw new BadUsage(`There is no option ${rawName}.${suggestion(close)}`);
  }
  if (value === undefined || value === '') throw new BadUsage(`${rawName} needs a value after it.`);
  if (name in seen) throw new BadUsage(`${rawName} stands twice: say it once.`);
  return value;
}
