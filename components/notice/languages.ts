/** The languages that the package carries, as its message folders are named; English is where nothing else fits. */
export const LANGUAGES = [
  'en',
  'ar',
  'de',
  'es',
  'fr',
  'he',
  'it',
  'ja',
  'nl',
  'pl',
  'pt_BR',
  'ro',
  'ru',
  'uk',
  'zh_CN',
] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The package's language that comes closest to a wish: the same language and region, else the same language, else English.
 *
 * @param tags BCP 47 tags, best first.
 */
export function closestLanguage(tags: readonly string[], languages: readonly Language[] = LANGUAGES): Language {
  for (const tag of tags) {
    const [language = '', ...more] = tag.replaceAll('_', '-').toLowerCase().split('-');
    const exact = languages.find((known) => known.toLowerCase() === [language, ...more].join('_'));
    const near = exact ?? languages.find((known) => known.split('_')[0] === language);
    if (near) return near;
  }
  return 'en';
}

/** The BCP 47 tag of a message folder: 'pt_BR' is 'pt-BR'. */
export function tagOf(language: Language): string {
  return language.replace('_', '-');
}
