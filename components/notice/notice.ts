import type { Instant } from '../../rules/instant.ts';
import type { Act, Status } from '../../rules/schema/vocabulary.ts';
import type { Wording } from './phrase.ts';

/** Three severities at most, each shown with icon, word and colour. */
export type Tone = 'prohibited' | 'caution' | 'none';

/**
 * The three questions that every notice answers, and the acts that each stands for. Public bodies do not "buy" in the
 * words of the law, they procure.
 */
export const QUESTIONS = {
  buying: ['buy', 'procure-public'],
  licensing: ['license', 'renew'],
  updating: ['update'],
} as const satisfies Record<string, readonly Act[]>;
export type Question = keyof typeof QUESTIONS;

/*
 * A notice has one shape and two states of matter. `compose` makes it of phrases (`Wording`), which belong to no language;
 * `speak` turns every phrase into a sentence (`string`) and changes nothing else. Hence the type parameter.
 */

/** A link to the text that supports a statement. */
export interface Citation<Text = string> {
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
  verified: Text;
}

/**
 * Words that stand in one language whatever the reader's: what the rules file says of a provision. They are shown as a
 * quotation, marked with their language, under a statement that says the essence in the reader's own.
 */
export interface Original {
  text: string;
  lang: 'en';
}

/** A sentence that states a fact, with what supports it. */
export interface Statement<Text = string> {
  text: Text;
  /** What the rules file says in addition, in English only. */
  original?: Original[];
  /** Primary sources before reports. */
  citations: Citation<Text>[];
}

export interface Answer<Text = string> {
  question: Question;
  /** "Buying" */
  label: Text;
  status: Status;
  tone: Tone;
  /** The status in a word or three: "Prohibited", "No rule found". */
  word: Text;
  /** Who is bound and since when, in one sentence. */
  sentence: Text;
  citations: Citation<Text>[];
}
export type SpokenQuestion = Answer;

export interface TimelineEntry<Text = string> {
  at: Instant;
  /** The day in the reader's format. */
  date: Text;
  text: Text;
  kind: 'announced' | 'applies' | 'ends' | 'today' | 'asked' | 'ahead';
}

/** Where another moment than the present was asked about: which, and how its answer is to be read. */
export interface AskedNote<Text = string> {
  stance: 'past' | 'future';
  /** "Answer for July 1, 2024 at 12:00 (UTC−04:00)" */
  moment: Text;
  /** What was known then beside what is known now, texts issued later, rules announced by then. */
  statements: Statement<Text>[];
}

/** What an organisation adds in its own words; never translated, and apart from what the law says. */
export interface OrganisationNote {
  name: string;
  message?: string;
  contacts: { label: string; href: string }[];
  statements: Statement[];
}

interface NoticeOf<Text> {
  /** Changes when, and only when, verdict or law change: dismissal is bound to it. */
  fingerprint: string;
  tone: Tone;
  status: Status;
  /** 'banner' for offers, 'hint' for pages that deserve a quieter word. */
  behaviour: 'banner' | 'hint';
  /** Name of the product as the catalogue writes it. */
  product: string;
  /** Name of the place whose law speaks, in the reader's language. */
  place: Text;
  /** "Caveat · browser extension notice" */
  source: Text;
  /** Absent where the present was asked about. */
  asked?: AskedNote<Text>;
  organisation?: OrganisationNote;
  /** At most twelve words, place first. */
  headline: Text;
  /** Who is bound and since when, with an absolute date: one sentence, or two. */
  lead: Text;
  /** What is special about this page or class: a free tool, an app store, a removal tool, a strange address. */
  about?: Text;
  questions: Answer<Text>[];
  /** What was assumed about the reader, when nobody said it. */
  assumption?: Text;
  /** One line on using what one has. */
  using: Statement<Text>;
  /** One line on what the rule leaves out, when it leaves something out. */
  notCovered?: Statement<Text>;
  details: {
    otherPlaces: Statement<Text>[];
    /** "If you buy for a federal agency: …" */
    conditional: Statement<Text>[];
    timeline: { title: Text; summary: Text; entries: TimelineEntry<Text>[] };
    /** What a person can do next. */
    nextSteps: Statement<Text>[];
    /** Every provision that decides, in plain words, cited. */
    statements: Statement<Text>[];
    /** The signals that matched, in plain words. */
    why: Text[];
    /** Shown when a rule's last verification is older than its review period. */
    stale?: Text;
    /** "Rules of 24 November 2026" */
    rules: Text;
    disclaimer: Text;
  };
  badge: { text: '!' | 'i' | ''; tooltip: Text };
  /** Spoken once by screen readers: name, verdict, how to reach it. */
  announcement: Text;
}

/** What is to be said, in no language yet. */
export type Notice = NoticeOf<Wording>;

/**
 * A notice in the reader's language: sentences and addresses only, so that whoever shows it needs to know no law.
 * It is plain data and crosses processes as JSON.
 */
export interface SpokenNotice extends NoticeOf<string> {
  lang: string;
  dir: 'ltr' | 'rtl';
}
