import type { Catalogue } from '../rules/catalogue.ts';
import type { Evidence } from '../rules/evidence.ts';
import type { Instant } from '../rules/instant.ts';
import { judge } from '../rules/judge.ts';
import { recognise } from '../rules/recognise.ts';
import type { Recognition } from '../rules/recognition.ts';
import type { Book } from '../rules/schema/law.ts';
import type { Verdict } from '../rules/schema/verdict.ts';
import { compose } from './notice/compose.ts';
import type { SpokenNotice } from './notice/notice.ts';
import type { Voice } from './notice/say.ts';
import { speak } from './notice/speak.ts';
import { actsOf, situate } from './situation/situate.ts';
import type { Reader } from './situation/situation.ts';

/** What we claim to know: the law and the catalogue. */
export interface Knowledge {
  book: Book;
  catalogue: Catalogue;
}

/** Who asks, when, and in which language. */
export interface Asker {
  reader: Reader;
  /** The instant that is asked about; the caller's clock, or another date. */
  at: Instant;
  /** The caller's clock, where another moment than the present may be asked about. */
  now?: Instant;
  /** The language in which the notice speaks. */
  voice: Voice;
}

/** A page's evidence and everything that was concluded from it. Plain data: it crosses processes as JSON. */
export interface Assessment {
  at: Instant;
  recognition: Recognition;
  reader: Reader;
  /** One for each place of the reader; empty where nothing was recognised. */
  verdicts: Verdict[];
  /** Absent where nothing was recognised. */
  notice?: SpokenNotice;
}

/**
 * From a page's evidence to the words of a notice: recognise, situate, judge, compose, speak. Pure; the extension, the
 * command line and other programs all come through here, so that they cannot disagree.
 */
export function assess(evidence: Evidence, asker: Asker, { book, catalogue }: Knowledge): Assessment {
  return conclude(recognise(evidence, catalogue), asker, book);
}

/** The same for a page that has been recognised, or in which nothing was. */
export function conclude(recognition: Recognition, { reader, at, now, voice }: Asker, book: Book): Assessment {
  if (recognition.kind === 'nothing') return { at, recognition, reader, verdicts: [] };
  const acts = actsOf(recognition, reader.audience?.value);
  const verdicts = situate(recognition, reader, at).map((situation) => judge(situation, acts, book));
  const notice = speak(compose({ recognition, reader, verdicts, book, at, ...(now !== undefined && { now }) }), voice);
  return { at, recognition, reader, verdicts, notice };
}
