import { evidenceOf } from '../../rules/bare-evidence.ts';
import type { Evidence } from '../../rules/evidence.ts';
import { read } from '../page/read.ts';
import type { PageWorld } from './world.ts';

/** The slice of a page that is read. */
export interface WitnessedPage {
  document: Document;
  location: Pick<Location, 'href'>;
}

/**
 * Reads a page and reports what it says: when that has changed, and when the page is shown again, because the law may
 * have changed meanwhile. A subject that was reported and is gone is reported as gone.
 *
 * @param report takes evidence to the background.
 */
export function witness(
  { document, location }: WitnessedPage,
  report: (evidence: Evidence) => void,
): NonNullable<PageWorld['caveatWitness']> {
  let said = '';
  return (occasion, concerns) => {
    if (!concerns && said === '') return 'absent';
    const evidence = concerns ? read(document, location.href) : evidenceOf(location.href);
    const saying = concerns ? digest(evidence) : '';
    if (saying === said && occasion === 'changed') return 'same';
    said = saying;
    report(evidence);
    return 'new';
  };
}

/** What the evidence says, without the work that it was to find. */
function digest({ work: _, ...evidence }: Evidence): string {
  return JSON.stringify(evidence);
}
