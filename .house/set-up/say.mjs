// A command that is handed over to another Node goes on counting.
const started = Number(process.env.CAVEAT_STARTED ?? Date.now());

/** For the environment of what carries on with this command. */
export const COUNTING = { CAVEAT_STARTED: String(started) };

/** Seconds since the command began, for progress lines. */
function elapsed() {
  return `${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s`;
}

/** One line of progress, with the time it came. */
export function say(text) {
  console.log(`[${elapsed()}] ${text}`);
}

/**
 * Says what is being waited for, and says so again every ten seconds until `work` settles, so that a long step never
 * looks like a hung one.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function sayWhile(what, work) {
  say(`${what} …`);
  const reminder = setInterval(() => say(`… still at it: ${what}`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(reminder);
  }
}

/** A prerequisite is missing or a step failed, and the message already says what to do about it. */
export class Stop extends Error {}

/** Runs a command's main function; a `Stop` ends it with its one sentence, anything else with its trace. */
export async function conclude(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (problem) {
    console.error(problem instanceof Stop ? `\n${problem.message}` : problem);
    process.exitCode = 1;
  }
}
