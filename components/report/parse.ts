import * as v from 'valibot';
import { RECORD_VERSION, type Record, RecordShape } from './shapes/record.ts';

/**
 * Reads a record that this program, or an older one, wrote.
 * @throws with what is wrong, where, and what to do about it
 */
export function parseRecord(value: unknown): Record {
  const version = versionOf(value);
  if (version === undefined) {
    throw new Error(
      'This is not a record: it has no "kind": "caveat-record" with a "version". Give a file that "record" wrote.',
    );
  }
  const [major, minor] = numbersOf(RECORD_VERSION);
  const [itsMajor, itsMinor] = numbersOf(version);
  if (itsMajor !== major || itsMinor > minor) {
    throw new Error(
      `The record is of version ${version}; this program reads ${major}.0 to ${major}.${minor}. Use the program named in it.`,
    );
  }
  const result = v.safeParse(RecordShape, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(
    `The record cannot be read at "${v.getDotPath(issue) ?? 'its top'}": ${issue.message}. Was it changed by hand?`,
  );
}

/** Major and minor of a version: a newer minor may hold fields that an older program does not know. */
function numbersOf(version: string): [major: number, minor: number] {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return [major, minor];
}

function versionOf(value: unknown): string | undefined {
  const { success, output } = v.safeParse(
    v.looseObject({ kind: v.literal('caveat-record'), version: v.string() }),
    value,
  );
  return success ? output.version : undefined;
}
