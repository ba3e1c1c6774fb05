import type { Say } from './labels.ts';
import type { Citation, SpokenNotice, Statement } from './notice.ts';

/**
 * A notice as Markdown that also reads well as plain text: for the command line, for a record, for a colleague's mail.
 * Sources stand once at the end, under the numbers by which statements point to them.
 *
 * @param say says the headings (`ui_…`) in the notice's language.
 */
export function renderText(notice: SpokenNotice, say: Say): string {
  const numbers = new Map<string, number>();
  const cited: Citation[] = [];
  const mark = (citations: readonly Citation[]) => citations.map((citation) => `[${numberFor(citation)}]`).join('');
  const line = ({ text, citations }: Pick<Statement, 'text' | 'citations'>) => [text, mark(citations)].join(' ').trim();
  const { details } = notice;
  const blocks = [
    `# ${notice.headline}`,
    `${notice.source} · ${notice.product}`,
    organisationText(notice),
    notice.lead,
    notice.about,
    bullets(
      notice.questions.map(
        ({ label, word, sentence, citations }) => `${label}: ${word}. ${line({ text: sentence, citations })}`,
      ),
    ),
    notice.assumption,
    section(say('ui_using'), line(notice.using)),
    section(say('ui_not_covered'), notice.notCovered && line(notice.notCovered)),
    section(say('ui_also_for'), bullets(details.conditional.map(line))),
    section(say('ui_other_places'), bullets(details.otherPlaces.map(line))),
    section(details.timeline.title, bullets(details.timeline.entries.map(({ date, text }) => `${date}: ${text}`))),
    section(say('ui_next_steps'), bullets(details.nextSteps.map(line))),
    section(
      say('ui_statements'),
      bullets(details.statements.map((statement) => [line(statement), ...quoted(statement)].join('\n'))),
    ),
    section(say('ui_why'), bullets(details.why)),
    section(say('ui_sources'), cited.length > 0 ? cited.map(sourceLine).join('\n') : undefined),
    [details.stale, details.rules, details.disclaimer].filter((text) => text !== undefined).join('\n'),
  ];
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;

  function numberFor(citation: Citation): number {
    const key = `${citation.url} ${citation.label}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    cited.push(citation);
    numbers.set(key, cited.length);
    return cited.length;
  }
}

function section(heading: string, body: string | undefined): string | undefined {
  return body === undefined || body === '' ? undefined : `## ${heading}\n\n${body}`;
}

function bullets(lines: readonly string[]): string {
  return lines.map((text) => `- ${text}`).join('\n');
}

/** What the rules file says in English, set in under the statement that it explains. */
function quoted({ original = [] }: Statement): string[] {
  return original.map(({ text }) => `  > ${text}`);
}

function sourceLine({ label, title, publisher, url, archived, verified }: Citation, at: number): string {
  const copy = archived === undefined ? '' : ` (${archived})`;
  return `${at + 1}. ${label}. ${title}, ${publisher}. ${url}${copy}. ${verified}.`;
}

function organisationText({ organisation }: SpokenNotice): string | undefined {
  if (organisation === undefined) return undefined;
  const { name, message, contacts, statements } = organisation;
  const lines = [...statements.map(({ text }) => text), ...contacts.map(({ label }) => label)];
  return [message === undefined ? name : `${name}: ${message}`, bullets(lines)]
    .filter((text) => text !== '')
    .join('\n\n');
}
