import browser from 'webextension-polyfill';
import { BOOK } from '../../rules/book.ts';
import { closestLanguage, tagOf } from '../notice/languages.ts';
import type { Voice } from '../notice/say.ts';
import { effective, type Settings, unlocked } from '../situation/effective.ts';
import { type PreferenceComplaint, type Preferences, parsePreferences } from '../situation/preferences.ts';
import { suggestPlace } from '../situation/suggest.ts';
import { policyWatch } from './policy.ts';
import { preferencesStore } from './stores.ts';
import { wordsOf } from './words.ts';

/** Everything about the reader that a notice depends on, as it stands at this moment. */
export interface Circumstances {
  settings: Settings;
  preferences: Preferences;
  /** Stored preferences that could not be used. */
  complaints: PreferenceComplaint[];
  voice: Voice;
}

/**
 * Policy, preferences and what the browser tells of itself, weighed against each other. Waits until it is known whether
 * there is an organisation: nothing may speak in its place before.
 */
export async function circumstances(): Promise<Circumstances> {
  await policyWatch().known;
  const stored = await preferencesStore.getValue();
  const { policy } = policyWatch().current();
  const { preferences, complaints } = parsePreferences(stored);
  const languages = await browser.i18n.getAcceptLanguages();
  const settings = effective(policy, preferences, { place: guessPlace(languages) });
  const wished = settings.language ? [settings.language.value] : [browser.i18n.getUILanguage(), ...languages];
  const language = closestLanguage(wished);
  return { settings, preferences, complaints, voice: { words: await wordsOf(language), locale: tagOf(language) } };
}

function guessPlace(languages: readonly string[]) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const countries = [...BOOK.jurisdictions.keys()].filter((id) => id.length === 2 && id !== 'EU');
  return suggestPlace({ languages, timeZone }, countries);
}

/** A change of settings; undefined takes a choice back. */
export type Wishes = { readonly [Field in keyof Preferences]?: Preferences[Field] | undefined };

/**
 * Writes a change to the person's settings, the only way there is; fields that another version stored stay. What the
 * organisation decides is left out, so that its values never become the person's.
 */
export async function choose(wishes: Wishes): Promise<void> {
  await policyWatch().known;
  const stored = await preferencesStore.getValue();
  const change = unlocked(wishes, policyWatch().current().policy);
  const kept = typeof stored === 'object' && stored !== null ? stored : {};
  await preferencesStore.setValue({ ...kept, ...change });
}
