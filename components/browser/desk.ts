import * as v from 'valibot';
import { BOOK } from '../../rules/book.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { EvidenceSchema } from '../../rules/evidence.ts';
import type { Instant } from '../../rules/instant.ts';
import { recognise } from '../../rules/recognise.ts';
import type { Recognition } from '../../rules/recognition.ts';
import { type Assessment, conclude } from '../assess.ts';
import { due } from '../notice/due.ts';
import type { SpokenNotice } from '../notice/notice.ts';
import { withOrganisation } from '../notice/organisation-note.ts';
import { readerOf } from '../situation/effective.ts';
import { mannersOn } from '../situation/manners.ts';
import { answered, type Subject } from './answers.ts';
import { noteShown } from './audit.ts';
import { orderBanner, tellBanner } from './banner.ts';
import { bring, type Target } from './bring.ts';
import { type Circumstances, circumstances } from './circumstances.ts';
import { now } from './clock.ts';
import { putInFront } from './front.ts';
import { showOrder } from './order.ts';
import { keepPage, type PageRecord } from './pages.ts';
import { clearToolbar, showInToolbar } from './toolbar.ts';

/**
 * The desk: a page's evidence comes in, the toolbar and perhaps a notice go out. It keeps nothing in memory that it
 * cannot rebuild, so that a restart of the worker changes nothing.
 */

/** A tab whose page has spoken. */
export interface Visitor extends Target {
  isPrivate: boolean;
}

/** Who spoke, by the record that is kept of it. */
export function visitorIn(tab: number, { document, isPrivate = false }: PageRecord): Visitor {
  return { tab, isPrivate, ...(document !== undefined && { document }) };
}

/** The newest turn of each tab: an older judgement that finishes late must not speak. */
const latest = new Map<number, symbol>();

/** Takes a page's evidence, keeps it, and says what it means. */
export async function receive(visitor: Visitor, evidence: unknown): Promise<void> {
  const { url = '', title = '' } = v.is(EvidenceSchema, evidence) ? evidence : {};
  const { document, isPrivate } = visitor;
  await speakFor(visitor, { evidence, url, title, isPrivate, ...(document !== undefined && { document }) });
}

/**
 * Judges a page and says the result: in the toolbar first, since no page can touch it, then, if due, in the page. What
 * fails on the way is kept for the popup, and nothing is said that was not concluded.
 */
export async function speakFor(visitor: Visitor, page: PageRecord): Promise<void> {
  const turn = Symbol('turn');
  latest.set(visitor.tab, turn);
  try {
    // Known from now on: a change of settings that comes meanwhile judges this page, and not the one before.
    const kept = keepPage(visitor.tab, page, visitor.isPrivate);
    const asked = await circumstances();
    const recognition = recognisePage(page);
    const banner = mayStand(recognition, asked) ? bring('banner', visitor) : undefined;
    // Where it cannot be brought is seen when the notice is ordered, if it ever is.
    banner?.catch(() => undefined);
    const assessment = judgeRecognised(recognition, page, asked);
    if (latest.get(visitor.tab) !== turn) return;
    await kept;
    await present({ visitor, page, assessment, asked, banner });
  } catch (reason) {
    await clearToolbar(visitor.tab).catch(() => undefined);
    await tellBanner(visitor, { kind: 'clear' });
    await keepPage(visitor.tab, { ...page, failure: String(reason) }, visitor.isPrivate).catch(() => undefined);
  }
}

/**
 * Concludes from a page's evidence, anew each time.
 *
 * @param at the instant that is asked about, where that is another than this one.
 * @throws when the evidence is not evidence, saying where.
 */
export function judgePage(page: PageRecord, asked: Circumstances, at?: Instant): Assessment {
  return judgeRecognised(recognisePage(page), page, asked, at);
}

function recognisePage({ evidence }: PageRecord): Recognition {
  return recognise(v.parse(EvidenceSchema, evidence), CATALOGUE);
}

/** Whether a notice may come of it: then what draws one is on its way while the law is looked up. */
function mayStand({ kind }: Recognition, { settings }: Circumstances): boolean {
  return kind === 'product' && settings.display.value !== 'badge';
}

function judgeRecognised(
  recognition: Recognition,
  { isPrivate }: PageRecord,
  { settings: all, voice }: Circumstances,
  at?: Instant,
): Assessment {
  const { reporting: _, ...unrecorded } = all;
  const settings = isPrivate ? unrecorded : all;
  // One look at the clock: a second that ends between two would make of the present a question about the past.
  const moment = now();
  const assessment = conclude(recognition, { reader: readerOf(settings), at: at ?? moment, now: moment, voice }, BOOK);
  return withOrganisation(assessment, settings, voice, BOOK.revision);
}

interface Presentation {
  visitor: Visitor;
  page: PageRecord;
  assessment: Assessment;
  asked: Circumstances;
  /** What draws the notice, on its way into the page. */
  banner: Promise<void> | undefined;
}

async function present(presentation: Presentation): Promise<void> {
  const { visitor, assessment } = presentation;
  const { notice } = assessment;
  if (notice === undefined) {
    await clearToolbar(visitor.tab);
    return tellBanner(visitor, { kind: 'clear' });
  }
  const told = showInToolbar(visitor.tab, notice);
  await Promise.all([told.catch(() => undefined), presentInPage(notice, presentation)]);
  // A toolbar that could not speak is told of last, so that nothing is cleared before it was drawn.
  await told;
}

async function presentInPage(
  notice: SpokenNotice,
  { visitor, page, assessment, asked, banner }: Presentation,
): Promise<void> {
  const { settings } = asked;
  const subject = subjectOf(notice, page);
  const answers = await answered(subject);
  const posture = due(notice, mannersOn(subject.host, settings, answers));
  if (posture === 'none') return tellBanner(visitor, { kind: 'clear' });
  const stands = await orderBanner(visitor, showOrder(page.url, notice, assessment.verdicts, posture, asked), banner);
  const interrupts = posture === 'acknowledge' && settings.display.value === 'interstitial';
  const inFront = interrupts && (await putInFront(visitor, subject));
  if (stands || inFront) await noteShown(visitor, page, assessment, inFront ? 'interstitial' : posture, settings);
}

/** What a person's answer to a notice is about. */
export function subjectOf({ fingerprint, product }: SpokenNotice, { url, isPrivate = false }: PageRecord): Subject {
  return { fingerprint, product, host: new URL(url).hostname, isPrivate };
}
