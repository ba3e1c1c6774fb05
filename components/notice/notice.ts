import type { Instant } from '../../rules/instant.ts';
import type { Act, Status } from '../../rules/schema/vocabulary.ts';
/** Three severities at most, each shown with icon, word and colour. */
export type Tone = 'prohibited' | 'caution' | 'none';

/** The three questions that every notice answers, and the acts that each stands for. */
export const QUESTIONS = {
  buying: ['buy'],
  licensing: ['license', 'renew'],
  updating: ['update'],
} as const satisfies Record<string, readonly Act[]>;
export type Question = keyof typeof QUESTIONS;

/** A link to the text that supports a statement. */
export interface Citation {
  /** As a lawyer would cite it, with the pinpoint: "89 FR 52434, opening paragraphs". */
  label: string;
  title: string;
  publisher: string;
  url: string;
  archived?: string;
  /** Whether the text of the authority itself was read, or a report of it. */
  primary: boolean;
  language: string;
  /** "Last verified 24 February 2025", in the reader's language. */
  verified: string;
}

/** A sentence that states a fact, with what supports it. */
export interface Statement {
  text: string;
  citations: Citation[];
}

export interface SpokenQuestion {
  question: Question;
  /** "Buying" */
  label: string;
  status: Status;
  tone: Tone;
  /** The status in a word or three: "Prohibited", "No rule found". */
  word: string;
  /** Who is bound and since when, in one sentence. */
  sentence: string;
  citations: Citation[];
}

export interface TimelineEntry {
  at: Instant;
  /** The day in the reader's format. */
  date: string;
  text: string;
  kind: 'announced' | 'applies' | 'ends' | 'today' | 'asked' | 'ahead';
}

/**
 * A notice in the reader's language: sentences and addresses only, so that whoever shows it needs to know no law.
 * It is plain data and crosses processes as JSON.
 */
export interface SpokenNotice {
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Changes when, and only when, verdict or law change: dismissal is bound to it. */
  fingerprint: string;
  tone: Tone;
  status: Status;
  /** 'banner' for offers, 'hint' for pages that deserve a quieter word. */
  behaviour: 'banner' | 'hint';
  /** Name of the product as the catalogue writes it. */
  product: string;
  /** Name of the place in the reader's language. */
  place: string;
  /** "Caveat · browser extension notice" */
  source: string;
  organisation?: {
    name: string;
    message?: string;
    contacts: { label: string; href: string }[];
    statements: Statement[];
  };
  /** At most twelve words, place first. */
  headline: string;
  /** Who is bound and since when, with an absolute date. */
  lead: string;
  questions: SpokenQuestion[];
  /** What was assumed about the reader, when nobody said it. */
  assumption?: string;
  /** One line on using what one has. */
  using: Statement;
  /** One line on what is not covered, when something is not. */
  notCovered?: Statement;
  details: {
    otherPlaces: Statement[];
    /** "If you buy for a federal agency, also: …" */
    conditional: Statement[];
    timeline: { title: string; summary: string; entries: TimelineEntry[] };
    /** What a person can do next. */
    nextSteps: Statement[];
    /** Every provision that decides, in plain words, cited. */
    statements: Statement[];
    /** The signals that matched, in plain words. */
    why: string[];
    /** Shown when a rule's last verification is older than its review period. */
    stale?: string;
    /** "Rules of 24 November 2026" */
    rules: string;
    disclaimer: string;
  };
  badge: { text: '!' | 'i' | ''; tooltip: string };
  /** Spoken once by screen readers: name, verdict, how to reach it. */
  announcement: string;
}
