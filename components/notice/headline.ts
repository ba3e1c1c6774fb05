import type { Book } from '../../rules/schema/law.ts';
import type { JurisdictionId, Verdict } from '../../rules/schema/verdict.ts';
import { briefly, bundle } from './deed.ts';
import { narrowingRemarksOn, remarksOn } from './honest.ts';
import { day, type Phrase, phrase } from './phrase.ts';
import { clauseFor, placeGap, type Stand, sentenceFor, standsOf, strictestFindings } from './stand.ts';

/** The stand that gives a notice its headline, place, status and badge. */
export function mainStand(verdict: Verdict): Stand {
  const [main] = standsOf(strictestFindings(verdict), 'party');
  if (main === undefined) throw new Error('A verdict without findings has no headline.');
  return main;
}

/** "United States: Kaspersky may not sell or update this product": at most twelve words, place first. */
export function headlineOf(verdict: Verdict, book: Book): Phrase {
  const main = mainStand(verdict);
  return phrase('headline', { place: placeGap(main, verdict, book), clause: clauseOf(verdict) });
}

/** The headline without its place. */
export function clauseOf(verdict: Verdict): Phrase {
  const main = mainStand(verdict);
  return clauseFor(main, briefly(main.acts), verdict);
}

/** Sentences of a lead, at most: more is for the details. */
const LEAD = 2;

/**
 * Who is bound and since when: one sentence for the strictest rule, a second where another party or another day counts.
 * Where the law leaves a question open, or only warns, what is known of it follows at once; where no rule was found, how
 * far the search went.
 */
export function leadOf(verdict: Verdict, book: Book): Phrase[] {
  const stands = standsOf(strictestFindings(verdict), 'party-and-time').slice(0, LEAD);
  const sentences = stands.map((stand) => sentenceFor(stand, bundle(stand.acts), verdict));
  return [...sentences, ...stands.slice(0, 1).flatMap((stand) => leadRemarks(stand, verdict, book))];
}

function leadRemarks({ rule, acts, status }: Stand, { situation }: Verdict, book: Book): Phrase[] {
  if (rule === undefined) return status === 'none-found' ? searchOf(situation.place, book) : [];
  const isOpen = rule.effect === 'unclear' || rule.effect === 'warned';
  return isOpen ? remarksOn(rule, acts, situation) : narrowingRemarksOn(rule, acts, situation);
}

/** "No rule found" is as good as the search: the day on which one looked says nothing of how old the finds are. */
function searchOf(place: JurisdictionId, book: Book): Phrase[] {
  const survey = book.jurisdictions.get(place)?.surveyed;
  if (survey === undefined) return [];
  if (survey.depth === 'lightly-searched') return [phrase('search_light')];
  return survey.newest === undefined ? [] : [phrase('search_newest', { date: day(survey.newest) })];
}
