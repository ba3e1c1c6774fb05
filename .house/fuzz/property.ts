import fc from 'fast-check';

/** Something that has to hold of every value of a kind, and where such values come from. */
export interface Property {
  name: string;
  /** How many values are tried in `npm test`, and in a long run. */
  cases: { short: number; long: number };
  /**
   * Tries it.
   *
   * @param how a seed gives the same values again; a path leads to one of them, as a failure names it.
   */
  check(how: { cases: number; seed?: number; path?: string }): Promise<Outcome>;
}

/** How it went. */
export interface Outcome {
  seed: number;
  tried: number;
  /** Processor time of the case that took longest, in milliseconds, and the case as text. */
  slowest: { milliseconds: number; value: string };
  /** Absent where the property held. */
  failure?: { path: string; report: string };
}

/** @param holds throws where the property does not hold. */
export function property<T>(
  name: string,
  cases: Property['cases'],
  values: fc.Arbitrary<T>,
  holds: (value: T) => void | Promise<void>,
): Property {
  return {
    name,
    cases,
    async check({ cases: numRuns, seed, path }) {
      let slowest: { milliseconds: number; value?: T } = { milliseconds: 0 };
      const timed = fc.asyncProperty(values, async (value) => {
        const before = process.threadCpuUsage();
        await holds(value);
        const { user, system } = process.threadCpuUsage(before);
        const milliseconds = (user + system) / 1_000;
        if (milliseconds > slowest.milliseconds) slowest = { milliseconds, value };
      });
      const found = await fc.check(timed, {
        numRuns,
        ...(seed !== undefined && { seed }),
        ...(path !== undefined && { path }),
      });
      return {
        seed: found.seed,
        tried: found.numRuns,
        slowest: { milliseconds: slowest.milliseconds, value: fc.stringify(slowest.value) },
        ...(found.failed && {
          failure: { path: found.counterexamplePath ?? '', report: await reportOf(found) },
        }),
      };
    },
  };
}

async function reportOf<T>(found: fc.RunDetails<T>): Promise<string> {
  const { errorInstance: error } = found;
  const why = error instanceof Error ? (error.stack ?? error.message).slice(0, 2_000) : String(error);
  return `${why}\n\n${await fc.asyncDefaultReportMessage(found)}`;
}

/** Asks for something once, when it is first needed. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
