import type { Audience } from '../../rules/schema/vocabulary.ts';
import { type Snake, snake } from '../notice/phrase.ts';
import type { Record, Wording } from './shapes/record.ts';

type Statement = Wording['using'];

/** Labels of a record, in the language of whoever reads it. */
export type RecordText = (
  key:
    | 'record_title'
    | 'record_page'
    | 'record_address'
    | 'record_made'
    | 'record_asked'
    | 'record_recognised'
    | 'record_signals'
    | 'record_situation'
    | 'record_from_policy'
    | 'record_from_choice'
    | 'record_from_assumption'
    | 'record_answers'
    | 'record_wording'
    | 'record_sources'
    | 'record_rules'
    | 'record_program'
    | 'record_nothing'
    | 'unknown_audience'
    | `audience_${Snake<Audience>}`,
) => string;

/** How a record is read out: its labels, and the names of places, by their ids in `jurisdictions.json`. */
export interface RecordNames {
  text: RecordText;
  place: (id: string) => string;
}

/** A record as Markdown, for a file or a colleague: the same facts as the printed sheet, in the same order. */
export function recordMarkdown(record: Record, names: RecordNames): string {
  const { text } = names;
  const { wording, page, made, asked, recognition, rules, program, instruments } = record;
  const blocks = [
    `# ${text('record_title')}`,
    list([
      [text('record_page'), page.title],
      [text('record_address'), page.url],
      [text('record_made'), `${made.local} (${made.utc})`],
      [text('record_asked'), asked],
      [
        text('record_recognised'),
        recognition.kind === 'product'
          ? `${recognition.productName} (${recognition.lawClass}, ${recognition.certainty})`
          : text('record_nothing'),
      ],
      [text('record_situation'), situationOf(record, names).join('; ')],
      [text('record_rules'), `${rules.revision}, SHA-256 ${rules.sha256}`],
      [text('record_program'), `${program.name} ${program.version}`],
    ]),
    wording?.asked && `## ${plain(wording.asked.moment)}`,
    wording?.asked && statements(wording.asked.statements),
    wording && `## ${text('record_wording')}\n\n**${plain(wording.headline)}**\n\n${plain(wording.lead)}`,
    wording &&
      `## ${text('record_answers')}\n\n${wording.answers.map(({ label, word, sentence }) => `- **${plain(label)}: ${plain(word)}.** ${plain(sentence)}`).join('\n')}`,
    wording &&
      statements([
        wording.using,
        ...(wording.notCovered ? [wording.notCovered] : []),
        ...wording.statements,
        ...wording.conditional,
      ]),
    wording &&
      wording.why.length > 0 &&
      `## ${text('record_signals')}\n\n${wording.why.map((why) => `- ${plain(why)}`).join('\n')}`,
    instruments.length > 0 && `## ${text('record_sources')}\n\n${instruments.map(instrumentLines).join('\n')}`,
    wording &&
      [wording.assumption, wording.stale, wording.disclaimer]
        .filter(Boolean)
        .map((line) => plain(line ?? ''))
        .join('\n\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** Places and audience by name, each with who said so. */
export function situationOf({ situation: { places, audience } }: Record, { text, place }: RecordNames): string[] {
  const where = `${places.value.map(place).join(', ')} · ${text(`record_from_${places.from}`)}`;
  const who = audience
    ? `${text(`audience_${snake(audience.value)}`)} · ${text(`record_from_${audience.from}`)}`
    : text('unknown_audience');
  return [where, who];
}

function list(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([label, value]) => `- ${label}: ${plain(value)}`).join('\n');
}

function statements(all: readonly Statement[]): string {
  return all.map(({ text }) => `- ${plain(text)}`).join('\n');
}

function instrumentLines({ title, citation, issuer, verified, sources }: Record['instruments'][number]): string {
  const read = sources.map(({ title: name, url, tier }) => `  - ${plain(name)} (${tier}): <${url}>`);
  return [`- ${closed(plain(title))} ${closed(plain(issuer))} ${plain(citation)} (${verified})`, ...read].join('\n');
}

/** With its full stop, and not with two: titles of cases end in "Inc.". */
export function closed(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** Text of a page or a law, in which nothing becomes Markdown or HTML. */
function plain(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|#]/g, '\\$&');
}
