import type { Reason } from '../recognition.ts';

/** A reason for an offer, with the words that were found, as the page wrote them. */
export function reason(key: string, where: string, text: string): Reason {
  return { key, where, text: text.slice(0, 120), speaks: 'for' };
}

/** A reason against one. */
export function objection(key: string, where: string, text: string): Reason {
  return { key, where, text: text.slice(0, 120), speaks: 'against' };
}
