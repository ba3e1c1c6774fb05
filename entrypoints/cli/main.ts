import { BadUsage, type Command, sentenceOf, type Terminal } from './command.ts';
import { nearest, suggestion } from './nearest.ts';

interface Entry {
  does: string;
  load(): Promise<Command>;
}

/** Every command, loaded when it is called: a status answer need not wait for the page reader's libraries. */
const COMMANDS: Readonly<Record<string, Entry>> = {
  status: { does: 'what the recorded law says of an act, a place and an instant', load: () => import('./status.ts') },
  lint: { does: 'checks the files of the law', load: () => import('./lint.ts') },
  docs: { does: 'writes what is made from the data', load: () => import('./docs.ts') },
  sources: { does: 'lists every address that a statement rests on', load: () => import('./sources.ts') },
  check: {
    does: 'which rows of a list are products, and what the law said on their day',
    load: () => import('./check.ts'),
  },
  record: { does: 'one record of a saved page, to be filed', load: () => import('./record.ts') },
  verify: { does: 'whether a record still says the same', load: () => import('./verify.ts') },
  read: { does: 'what a saved page, or an address with its title, offers', load: () => import('./read.ts') },
};

/** Runs one command and answers with the exit code: 0 fine, 2 a call that cannot be understood. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await terminal.print(`${overview()}\n`);
    return name === undefined ? 2 : 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) {
    terminal.complain(
      `There is no command "${name}".${suggestion(nearest(name, Object.keys(COMMANDS)))}\n\n${overview()}`,
    );
    return 2;
  }
  const command = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    await terminal.print(`${command.usage}\n`);
    return 0;
  }
  return runCommand(name, command, rest, terminal);
}

async function runCommand(
  name: string,
  command: Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  try {
    return await command.run(args, terminal);
  } catch (error) {
    if (!(error instanceof BadUsage)) throw error;
    terminal.complain(`${sentenceOf(error)}\nSee: caveat ${name} --help`);
    return 2;
  }
}

function overview(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(width)}  ${does}`);
  return `caveat COMMAND …\n\n${lines.join('\n')}\n\nEach command explains itself: caveat COMMAND --help`;
}

/** The real terminal: waits while a slow reader catches up, and ends quietly when the reader has gone. */
function realTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    input: process.stdin,
    print: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
    complain: (text) => process.stderr.write(`${text}\n`),
    now: () => new Date(),
  };
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), realTerminal());
