import type { Details } from '../notice/Details.tsx';
import type { Finding, Occasion } from './watch.ts';

/**
 * What our own scripts in one page share: the extension's world, which the page cannot see. Each script may be brought
 * in more than once, and finds here what the earlier ones left.
 */
export interface PageWorld {
  /** Ends the reader at work in this page. */
  endCaveatReader?: () => void;
  /** Reads the page and reports it; there once the background has brought the witness. */
  caveatWitness?: (occasion: Occasion, concerns: boolean) => Finding | Promise<Finding>;
  /** Gives the notice what draws its details; there once a notice was brought. */
  takeCaveatDetails?: (view: typeof Details) => void;
}

export const world = globalThis as PageWorld;
