import browser from 'webextension-polyfill';
import { BOOK } from '../../rules/book.ts';
import { closestLanguage, tagOf } from '../notice/languages.ts';
import type { Voice } from '../notice/say.ts';
import { effective, type Settings, unlocked } from '../situation/effective.ts';
import { type PreferenceComplaint, type Preferences, parsePreferences } from '../situation/preferences.ts';
import { suggestPlace } from '../situation/suggest.ts';
import { policyWatch } from './policy.ts';
import { storageTrouble } from './shelf.ts';
import { preferencesStore } from './stores.ts';
import { wordsOf } from './words.ts';

/** Everything about the reader that a notice depends on, as it stands at this moment. */
export interface Circumstances {
  settings: Settings;
  preferences: Preferences;
  /** Stored preferences that could not be used. */
  complaints: PreferenceComplaint[];
  /** Why the browser's storage fails, in the browser's words; absent when it does not. */
  storageTrouble?: string;
  voice: Voice;
}

/**
 * Policy, preferences and what the browser tells of itself, weighed against each other. Waits until it is known whether
 * there is an organisation: nothing may speak in its place before.
 */
export async function circumstances(): Promise<Circumstances> {
  await policyWatch().known;
  const [stored, languages] = await Promise.all([preferencesStore.read(), browser.i18n.getAcceptLanguages()]);
  const { policy } = policyWatch().current();
  const { preferences, complaints } = parsePreferences(stored);
  const settings = effective(policy, preferences, { place: guessPlace(languages) });
  const wished = settings.language ? [settings.language.value] : [browser.i18n.getUILanguage(), ...languages];
  const language = closestLanguage(wished);
  const voice = { words: await wordsOf(language), locale: tagOf(language) };
  const trouble = storageTrouble();
  return { settings, preferences, complaints, voice, ...(trouble !== undefined && { storageTrouble: trouble }) };
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
 *
 * @throws the browser's reason when the settings could not be stored.
 */
export async function choose(wishes: Wishes): Promise<void> {
  await policyWatch().known;
  const change = unlocked(wishes, policyWatch().current().policy);
  await preferencesStore.change((stored) => {
    const kept = typeof stored === 'object' && stored !== null ? stored : {};
    return { ...kept, ...change };
  });
}
