/** What a command may touch: it reads lines, writes text, complains, and asks the clock once. Tests hand in their own. */
export interface Terminal {
  input: NodeJS.ReadableStream;
  /** Resolves when the reader of our output can take more. */
  print(text: string): Promise<void>;
  complain(text: string): void;
  now(): Date;
}

/** A command of the table in `main.ts`. `run` answers with the exit code. */
export interface Command {
  /** Shown by `--help`: how to call it, what it answers. */
  usage: string;
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** The call cannot be understood. The message says what is wrong and what to write instead; the exit code is 2. */
export class BadUsage extends Error {
  override name = 'BadUsage';
}

/** Runs a reader of bad or good input and turns what it throws into one sentence. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
