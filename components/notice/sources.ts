import type { Citation, SpokenNotice, Statement } from './notice.ts';

/** Every citation of a notice once, in order of first use. A source's number is its place in the list, from 1. */
export type Sources = readonly Citation[];

/** Collects what the notice cites, so that a statement can point to its source by a number, as a footnote does. */
export function sourcesOf(notice: SpokenNotice): Sources {
  const { details, asked, organisation, questions, using, notCovered } = notice;
  const statements: Pick<Statement, 'citations'>[] = [
    ...questions,
    ...details.statements,
    ...details.conditional,
    ...details.otherPlaces,
    using,
    ...(notCovered === undefined ? [] : [notCovered]),
    ...details.nextSteps,
    ...(organisation?.statements ?? []),
    ...(asked?.statements ?? []),
  ];
  const once = new Map<string, Citation>();
  for (const citation of statements.flatMap(({ citations }) => citations)) {
    if (!once.has(identity(citation))) once.set(identity(citation), citation);
  }
  return [...once.values()];
}

/** The number under which a citation is listed; undefined for one that is not. */
export function numberOf(citation: Citation, sources: Sources): number | undefined {
  const index = sources.findIndex((source) => identity(source) === identity(citation));
  return index < 0 ? undefined : index + 1;
}

/** Two pinpoints in one document are two sources: each is cited as a lawyer would. */
function identity({ label, url }: Citation): string {
  return `${url} ${label}`;
}
