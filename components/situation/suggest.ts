import type { JurisdictionId } from '../../rules/schema/verdict.ts';

/** What a browser tells of itself without location or network. */
export interface Hints {
  /** BCP 47 tags, best first. */
  languages: readonly string[];
  /** IANA time zone, such as "America/Chicago". */
  timeZone: string;
}

/**
 * The place a reader most likely buys in: the country of the time zone, where several share it the one that a
 * language names, and without a usable time zone the first language's country. A guess, to be shown as one.
 *
 * @param countries ISO 3166-1 alpha-2 codes to choose from.
 * @returns a country, or undefined when the hints name none ("UTC" and bare "en").
 */
export function suggestPlace(hints: Hints, countries: readonly JurisdictionId[]): JurisdictionId | undefined {
  const inZone = (country: string) => zonesOf(country).includes(hints.timeZone);
  const spoken = hints.languages.map(regionOf).filter((region) => region !== undefined && countries.includes(region));
  return spoken.find((region) => region !== undefined && inZone(region)) ?? countries.find(inZone) ?? spoken[0];
}

function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined;
  }
}

/** Browsers know which zones a country uses; one that does not yet know leaves the choice to the language. */
function zonesOf(country: string): readonly string[] {
  const locale: Intl.Locale & { getTimeZones?(): string[] | undefined } = new Intl.Locale('und', { region: country });
  return locale.getTimeZones?.() ?? [];
}
