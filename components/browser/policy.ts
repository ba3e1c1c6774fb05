import browser from 'webextension-polyfill';
import { BOOK } from '../../rules/book.ts';
import { now } from './clock.ts';
import { type ManagedState, type ManagedWatch, watchManaged } from './managed.ts';

let watch: ManagedWatch | undefined;
const listeners = new Set<(state: ManagedState) => void>();

/** The one watch over the organisation's settings in this process; begun when first asked for. */
export function policyWatch(): ManagedWatch {
  watch ??= watchManaged(browser.storage, {
    now,
    signal: new AbortController().signal,
    known: { places: new Set(BOOK.jurisdictions.keys()) },
    tell: (state) => {
      for (const listener of listeners) listener(state);
    },
  });
  return watch;
}

/** Calls the listener whenever the policy or its basis changes. */
export function onPolicyChange(listener: (state: ManagedState) => void): void {
  listeners.add(listener);
}
