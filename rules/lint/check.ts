/** How bad it is: an error stops the build, a warning is for the next one who has time. */
export type Severity = 'error' | 'warning';

/** What is wrong, where, and how to mend it, for a person who knows the law and not the program. */
export interface Complaint {
  /** Path within `rules/`, as "law/us/ndaa-1634.json". */
  file: string;
  /** The field within the file, as "provisions[0].applies.from"; empty: the file as a whole. */
  field: string;
  what: string;
  mend: string;
}

/** One check, one file, one reason. */
export interface Check<Subject> {
  /** Kebab-case, as in the list of exceptions. */
  name: string;
  /** Why anybody should care. */
  why: string;
  severity: Severity;
  run(subject: Subject): Iterable<Complaint>;
}

/** A complaint that is known and stands for a reason. One that no longer matches anything is itself an error. */
export interface Exception {
  check: string;
  file: string;
  field: string;
  why: string;
}

/** What a run of checks has to say. */
export interface Report extends Complaint {
  check: string;
  why: string;
  severity: Severity;
}

/** Where exceptions are written down. */
export const EXCEPTIONS_FILE = 'lint/exceptions.json';

/** Runs every check over a subject, takes out what is excepted and complains about exceptions that except nothing. */
export function runChecks<Subject>(
  checks: readonly Check<Subject>[],
  subject: Subject,
  exceptions: readonly Exception[],
): Report[] {
  const reports = checks.flatMap(({ name, why, severity, run }) =>
    [...run(subject)].map((complaint) => ({ check: name, why, severity, ...complaint })),
  );
  const ours = exceptions.filter(({ check }) => checks.some(({ name }) => name === check));
  const standing = reports.filter((report) => !ours.some((exception) => excepts(exception, report)));
  return [...standing, ...ours.filter((exception) => !reports.some((report) => excepts(exception, report))).map(stale)];
}

function excepts(exception: Exception, report: Report): boolean {
  return exception.check === report.check && exception.file === report.file && exception.field === report.field;
}

function stale(exception: Exception): Report {
  return {
    check: 'exceptions-needed',
    why: 'An exception that excepts nothing hides the next mistake in the same place.',
    severity: 'error',
    file: EXCEPTIONS_FILE,
    field: `${exception.check} at ${exception.file} ${exception.field}`.trim(),
    what: 'this exception is no longer needed',
    mend: 'take it out of the list',
  };
}
