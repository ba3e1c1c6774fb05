import { BOOK } from '../../rules/book.ts';
import { isStale, reviewDueOn } from '../../rules/freshness.ts';
import { type Day, dayOf, formatInstant } from '../../rules/instant.ts';
import type { Source } from '../../rules/schema/law.ts';
import type { Terminal } from './command.ts';
import { readOptions } from './options.ts';

export const usage = `caveat sources [--online] [--json]

Lists every address that a statement rests on, with the day on which it was last read, and the instruments whose review is due.

  --online  asks each address whether it still answers, one after the other, and lists those that do not.
            For maintainers: it is the only command that uses the network, and nothing but a person runs it.
  --json    one JSON object a line instead of text`;

/** Half a minute: some official sites are slow, and a hung one must not stop the round. */
const PATIENCE = 30_000;

/** Lists the sources; with `--online`, also what no longer answers, and then ends with 1. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { switches } = readOptions(args, { switches: ['online', 'json'] });
  const tell = switches.has('json') ? tellJson : tellText;
  let silent = 0;
  for (const source of BOOK.sources.values()) {
    const answer = switches.has('online') ? await answerOf(source.url) : undefined;
    if (answer !== undefined && !answer.fine) silent += 1;
    await terminal.print(`${tell(source, answer?.says)}\n`);
  }
  if (!switches.has('json')) await terminal.print(reviewsDue(dayOf(formatInstant(terminal.now()))));
  if (switches.has('online')) terminal.complain(`${silent} of ${BOOK.sources.size} addresses did not answer.`);
  return silent > 0 ? 1 : 0;
}

function tellText({ id, verified, tier, url }: Source, answer?: string): string {
  return `${id}  ${tier}, read ${verified}${answer === undefined ? '' : `, ${answer}`}\n  ${url}`;
}

function tellJson({ id, verified, tier, url }: Source, answer?: string): string {
  return JSON.stringify({ id, verified, tier, url, ...(answer === undefined ? {} : { answer }) });
}

function reviewsDue(today: Day): string {
  const due = BOOK.instruments.filter((instrument) => isStale(instrument, today));
  const lines = due.map((each) => `  ${each.id}: verified ${each.verified.on}, review due ${reviewDueOn(each)}`);
  return `\n${due.length} of ${BOOK.instruments.length} instruments are due for review:\n${lines.join('\n')}\n`;
}

async function answerOf(url: string): Promise<{ fine: boolean; says: string }> {
  try {
    const response = await fetch(url, { redirect: 'follow', signal: AbortSignal.timeout(PATIENCE) });
    await response.body?.cancel();
    return { fine: response.ok, says: `answers ${response.status}` };
  } catch (error) {
    return { fine: false, says: `does not answer (${error instanceof Error ? error.message : String(error)})` };
  }
}
