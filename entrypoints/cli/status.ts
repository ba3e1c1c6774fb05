import { askedOn } from '../../rules/asked-on.ts';
import { BOOK } from '../../rules/book.ts';
import { formatInstant, type Instant } from '../../rules/instant.ts';
import { judge } from '../../rules/judge.ts';
import type { ConditionalGround, Finding, Ground } from '../../rules/schema/verdict.ts';
import { BadUsage, sentenceOf, type Terminal } from './command.ts';
import { answerLines } from './ndjson.ts';
import { readOptions } from './options.ts';
import { type Case, readCase } from './situation.ts';
import { tellAsked, tellStatus } from './status-text.ts';

export const usage = `caveat status --jurisdiction US-TX --product consumer-av --act buy [--audience us-consumer] [--at INSTANT] [--json]
caveat status --ndjson < cases.ndjson

Says what the recorded law holds of one act in one place at one instant, and on which texts that rests.

  --jurisdiction  a country (DE), the EU, or a state of the US (US-TX)
  --product       a class of product: consumer-av, business-endpoint, threat-intelligence, any …
  --act           buy, license, renew, update, use, resell …
  --audience      for whom the reader acts: us-consumer, non-us-business …; left out, it is not known
  --at            a moment with its offset, past or future, as 2024-07-20T00:00:00-04:00; left out, it is now.
                  Then the answer also says what was known on that day, and what had been announced
  --json          one JSON object instead of text; with --at also "asked": what could be known on that day
  --ndjson        one case a line on standard input, {"id","jurisdiction","audience","product","act","at"};
                  one answer a line, {"id","status","grounds","verifiedAsOf","nextChange"} or {"id","error"}`;

const FIELDS = ['jurisdiction', 'audience', 'product', 'act', 'at'] as const;

/** Answers one question from the options, or one a line from standard input. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, switches } = readOptions(args, { values: FIELDS, switches: ['json', 'ndjson'] });
  const now = formatInstant(terminal.now());
  if (switches.has('ndjson')) {
    const stray = FIELDS.find((field) => field in values);
    if (stray !== undefined) throw new BadUsage(`--${stray} cannot stand with --ndjson: each line says it for itself.`);
    await answerLines(terminal, (question) => answerTo(readCase(question, now, BOOK)));
    return 0;
  }
  const asked = readOneCase(values, now);
  const text = switches.has('json')
    ? JSON.stringify({ ...answerTo(asked), ...('at' in values ? askedFields(asked, now) : {}) }, null, 2)
    : [tellStatus(asked, findingOf(asked), BOOK), ...tellAsked(asked, now, BOOK)].join('\n');
  await terminal.print(`${text}\n`);
  return 0;
}

function readOneCase(
  values: Readonly<Record<string, string | undefined>>,
  now: ReturnType<typeof formatInstant>,
): Case {
  try {
    return readCase(values, now, BOOK);
  } catch (error) {
    throw new BadUsage(`--${sentenceOf(error)}`);
  }
}

function findingOf({ situation, act }: Case): Finding {
  const [finding] = judge(situation, [act], BOOK).findings;
  if (finding === undefined) throw new Error('the judge left the question without an answer');
  return finding;
}

function answerTo(asked: Case): Readonly<Record<string, unknown>> {
  const { status, grounds, conditional, verifiedAsOf, nextChange } = findingOf(asked);
  return {
    status,
    grounds: grounds.map(cited),
    // Only who did not say for whom he asks is told what would follow from it.
    ...(asked.situation.audience === undefined ? { conditional: conditional.map(citedWithAudiences) } : {}),
    verifiedAsOf,
    nextChange,
  };
}

/** For a given moment: what could be known then, beside what is known now. */
function askedFields({ situation, act }: Case, now: Instant): Readonly<Record<string, unknown>> {
  const { stance, knownOnThatDay, differs, issuedLater, announced } = askedOn(situation, [act], BOOK, now);
  const then = knownOnThatDay.findings.map(({ status, grounds }) => ({ status, grounds: grounds.map(cited) }))[0];
  return {
    asked: {
      stance,
      knownOnThatDay: then,
      differs,
      issuedLater,
      announced: announced.map(({ ground, issued }) => ({ ...cited(ground), issued })),
    },
  };
}

function cited({ instrument, provision, pinpoint, addressee, effect, since }: Ground) {
  return { instrument, provision, pinpoint, addressee, since, effect };
}

function citedWithAudiences(ground: ConditionalGround) {
  return { ...cited(ground), audiences: ground.audiences };
}
