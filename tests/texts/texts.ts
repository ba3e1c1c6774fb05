import type { Deed } from '../../components/notice/deed.ts';
import type { LabelKey } from '../../components/notice/labels.ts';
import type { SpokenNotice, Statement, Tone } from '../../components/notice/notice.ts';
import { type Phrase, phrase } from '../../components/notice/phrase.ts';
import { say } from '../../components/notice/say.ts';
import { clauseOf, type Rule, sentenceOf, silenceOf } from '../../components/notice/sentence.ts';
import { toneOf } from '../../components/notice/stand.ts';
import { renderText } from '../../components/notice/text.ts';
import type { Day, Instant } from '../../rules/instant.ts';
import { ACTS, ADDRESSEES, type Addressee, EFFECTS, type Effect } from '../../rules/schema/vocabulary.ts';
import { type Asked, asked, ENGLISH, situationsOfCases } from '../components/notice/ask.ts';

/**
 * Everything that a notice can say, in one file for each tone: so that a lawyer can read it in one sitting, and so that a
 * change of a word anywhere shows in a comparison of these files.
 */

export const TONES = ['prohibited', 'caution', 'none'] as const satisfies readonly Tone[];

/** One notice of each tone from its first word to its last. */
const WHOLE: Record<Tone, Asked> = {
  prohibited: { places: ['US'], audience: 'us-consumer' },
  caution: { places: ['DE'], audience: 'non-us-consumer' },
  none: { places: ['CA'], audience: 'non-us-consumer' },
};

const AT = '2026-11-24T12:00:00-05:00' as Instant;
const SINCE = { since: '2024-07-20T00:00:00-04:00' as Instant, verified: '2025-02-24' as Day };
const ENDING = { ...SINCE, until: '2027-01-01T00:00:00-05:00' as Instant };
const DEEDS: readonly Deed[] = [...ACTS, 'deal', 'license-renew', 'sell-update', 'buy-use'];

const NOTICES = situationsOfCases().map((situation) => asked(situation));

/** What can be said in a tone, as Markdown. */
export function textsOf(tone: Tone): string {
  const notices = NOTICES.filter((notice) => notice.tone === tone);
  const each = (texts: (notice: SpokenNotice) => readonly (string | undefined)[]) =>
    unique(notices.flatMap(texts).filter((text) => text !== undefined));
  const parts = [
    `# Notices of the tone “${tone}”`,
    'Written by `npm run texts`; a test compares. Dates and places are examples where a rule is spoken in the abstract.',
    section('A whole notice', verbatim(renderText(asked(WHOLE[tone]), (key: LabelKey) => say(phrase(key), ENGLISH)))),
    '## What the written cases lead to',
    section(
      'Headlines',
      each(({ headline }) => [headline]),
      3,
    ),
    section(
      'Leads',
      each(({ lead }) => [lead]),
      3,
    ),
    section(
      'Answers',
      each(({ questions }) => questions.map((answer) => `${answer.label}: ${answer.word}. ${answer.sentence}`)),
      3,
    ),
    section(
      'About the page or the product',
      each(({ about }) => [about]),
      3,
    ),
    section(
      'Assumed',
      each(({ assumption }) => [assumption]),
      3,
    ),
    section(
      'Using what one has',
      each(({ using }) => [using.text]),
      3,
    ),
    section(
      'Left out',
      each(({ notCovered }) => [notCovered?.text]),
      3,
    ),
    section(
      'For others',
      each(({ details }) => textsIn(details.conditional)),
      3,
    ),
    section(
      'Next steps',
      each(({ details }) => textsIn(details.nextSteps)),
      3,
    ),
    section(
      'What the rules say',
      each(({ details }) => textsIn(details.statements)),
      3,
    ),
    section(
      'Timeline',
      each(({ details }) => details.timeline.entries.map(({ text }) => text)),
      3,
    ),
    '## What any law could lead to',
    ...EFFECTS.filter((effect) => toneOf(effect) === tone).flatMap(grammarOf),
    ...(tone === 'none'
      ? [section('Nobody looked', [spoken(silenceOf({ status: 'not-surveyed', verifiedAsOf: null }, 'buy'))], 3)]
      : []),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** An effect on every party, and every act that it can concern, from the reader's side and from the maker's. */
function grammarOf(effect: Effect): string[] {
  const line = (addressee: Addressee, deed: Deed, time = SINCE) => {
    const rule: Rule = { effect, addressee, ...time };
    const topic = { deed, class: 'consumer-av', at: AT } as const;
    return `${spoken(clauseOf(rule, topic))}: ${spoken(sentenceOf(rule, topic))}`;
  };
  return [
    section(`${effect}: on whom`, unique(ADDRESSEES.map((addressee) => line(addressee, 'use'))), 3),
    section(`${effect}: what`, unique(DEEDS.map((deed) => line('non-us-public-body', deed))), 3),
    section(`${effect}: what, of the maker`, unique(DEEDS.map((deed) => line('vendor', deed))), 3),
    section(`${effect}: where it ends`, [line('vendor', 'buy', ENDING)], 3),
  ];
}

function spoken(wording: Phrase): string {
  return say(wording, ENGLISH);
}

function textsIn(statements: readonly Statement[]): string[] {
  return statements.map(({ text }) => text);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted();
}

function section(title: string, body: readonly string[] | string, depth = 2): string {
  if (body.length === 0) return '';
  const text = typeof body === 'string' ? body : body.map((line) => `- ${line}`).join('\n');
  return `${'#'.repeat(depth)} ${title}\n\n${text}`;
}

/** As it stands: its headings are not this file's. */
function verbatim(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}
