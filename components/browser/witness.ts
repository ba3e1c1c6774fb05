import { evidenceOf } from '../../rules/bare-evidence.ts';
import type { Evidence } from '../../rules/evidence.ts';
import { reading } from '../page/read.ts';
import type { Finding } from './watch.ts';
import type { PageWorld } from './world.ts';

/** The slice of a page that is read. */
export interface WitnessedPage {
  document: Document;
  location: Pick<Location, 'href'>;
}

/** For how long a page may be kept from answering the person, in milliseconds. */
const STRETCH = 16;

/**
 * Reads a page and reports what it says: when that has changed, and when the page is shown again, because the law may
 * have changed meanwhile. A subject that was reported and is gone is reported as gone.
 *
 * It reads in short stretches, between which the page draws and listens. A page that changes meanwhile is read anew and
 * in one: half of what it was and half of what it is would be evidence of nothing.
 *
 * @param report takes evidence to the background.
 * @param stretch milliseconds after which the reading rests; a page that nobody sees needs no rest.
 */
export function witness(
  { document, location }: WitnessedPage,
  report: (evidence: Evidence) => void,
  stretch = STRETCH,
): NonNullable<PageWorld['caveatWitness']> {
  let said = '';
  /** Whether what is read next is reported in any case. */
  let owed = false;
  /** The reading that has not come to its end; an earlier one never does. */
  let underWay: Generator<void, Evidence> | undefined;

  function conclude(evidence: Evidence, saying = digest(evidence)): Finding {
    underWay = undefined;
    if (saying === said && !owed) return 'same';
    owed = false;
    said = saying;
    report(evidence);
    return 'new';
  }
  function readOn(steps: Generator<void, Evidence>, href: string): Promise<Finding> {
    underWay = steps;
    let unchanged = href;
    const observer = new MutationObserver(() => {
      unchanged = '';
    });
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    return new Promise((tell, fail) => {
      // All work is done in the timer's own call: traces then know whose it is.
      setTimeout(function goOn() {
        try {
          const evidence =
            underWay === steps &&
            (location.href === unchanged ? work(steps, stretch) : work(reading(document, location.href)));
          if (evidence === undefined) setTimeout(goOn);
          else {
            observer.disconnect();
            tell(evidence ? conclude(evidence) : 'same');
          }
        } catch (reason) {
          fail(reason);
        }
      });
    });
  }

  return (occasion, concerns) => {
    const rests = underWay === undefined && !document.hidden;
    underWay = undefined;
    if (!concerns && said === '') return 'absent';
    owed ||= occasion === 'shown';
    if (!concerns) return conclude(evidenceOf(location.href), '');
    const { href } = location;
    const steps = reading(document, href);
    const evidence = work(steps, rests ? stretch : undefined);
    return evidence ? conclude(evidence) : readOn(steps, href);
  };
}

/** @returns undefined where the time, in milliseconds, was not enough. */
function work(steps: Generator<void, Evidence>, time = Number.POSITIVE_INFINITY): Evidence | undefined {
  const end = performance.now() + time;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() > end) return undefined;
  }
}

/** What the evidence says, without the work that it was to find. */
function digest({ work: _, ...evidence }: Evidence): string {
  return JSON.stringify(evidence);
}
