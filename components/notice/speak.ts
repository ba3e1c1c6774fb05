import type { Answer, AskedNote, Citation, Notice, SpokenNotice, Statement } from './notice.ts';
import type { Wording } from './phrase.ts';
import { directionOf, say, type Voice } from './say.ts';

/**
 * Speaks a notice: every phrase becomes a sentence in the voice's language, and nothing else changes. Days are the legal
 * days of the law's own offset, written in the locale's format. Titles and names stay as they are; what the rules file says
 * in English stays English and is marked so.
 */
export function speak(notice: Notice, voice: Voice): SpokenNotice {
  const spoken = (wording: Wording) => say(wording, voice);
  const { details } = notice;
  return {
    lang: voice.locale,
    dir: directionOf(voice.locale),
    fingerprint: notice.fingerprint,
    tone: notice.tone,
    status: notice.status,
    behaviour: notice.behaviour,
    product: notice.product,
    place: spoken(notice.place),
    source: spoken(notice.source),
    ...(notice.asked && { asked: speakAsked(notice.asked, voice) }),
    ...(notice.organisation && { organisation: notice.organisation }),
    headline: spoken(notice.headline),
    lead: spoken(notice.lead),
    ...(notice.about && { about: spoken(notice.about) }),
    questions: notice.questions.map((answer) => speakAnswer(answer, voice)),
    ...(notice.assumption && { assumption: spoken(notice.assumption) }),
    using: speakStatement(notice.using, voice),
    ...(notice.notCovered && { notCovered: speakStatement(notice.notCovered, voice) }),
    details: {
      otherPlaces: speakStatements(details.otherPlaces, voice),
      conditional: speakStatements(details.conditional, voice),
      timeline: {
        title: spoken(details.timeline.title),
        summary: spoken(details.timeline.summary),
        entries: details.timeline.entries.map((entry) => ({
          ...entry,
          date: spoken(entry.date),
          text: spoken(entry.text),
        })),
      },
      nextSteps: speakStatements(details.nextSteps, voice),
      statements: speakStatements(details.statements, voice),
      why: details.why.map(spoken),
      ...(details.stale && { stale: spoken(details.stale) }),
      rules: spoken(details.rules),
      disclaimer: spoken(details.disclaimer),
    },
    badge: { text: notice.badge.text, tooltip: spoken(notice.badge.tooltip) },
    announcement: spoken(notice.announcement),
  };
}

function speakAsked({ stance, moment, statements }: AskedNote<Wording>, voice: Voice): AskedNote {
  return { stance, moment: say(moment, voice), statements: speakStatements(statements, voice) };
}

function speakStatements(statements: readonly Statement<Wording>[], voice: Voice): Statement[] {
  return statements.map((statement) => speakStatement(statement, voice));
}

function speakStatement({ text, original, citations }: Statement<Wording>, voice: Voice): Statement {
  return {
    text: say(text, voice),
    ...(original && { original }),
    citations: citations.map((citation) => speakCitation(citation, voice)),
  };
}

function speakAnswer({ label, word, sentence, citations, ...answer }: Answer<Wording>, voice: Voice): Answer {
  return {
    ...answer,
    label: say(label, voice),
    word: say(word, voice),
    sentence: say(sentence, voice),
    citations: citations.map((citation) => speakCitation(citation, voice)),
  };
}

function speakCitation({ verified, ...citation }: Citation<Wording>, voice: Voice): Citation {
  return { ...citation, verified: say(verified, voice) };
}
