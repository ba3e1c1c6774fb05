const LOCALES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'cs',
  'sk',
  'ro',
  'hu',
  'ru',
  'uk',
  'tr',
  'vi',
  'ar',
  'he',
  'el',
  'sv',
  'da',
  'fi',
  'bg',
];

let numbers: ReadonlyMap<string, number> | undefined;

/** The number of a month, 1 to 12, by its name or abbreviation in many languages; undefined for any other word. */
export function monthNumber(name: string): number | undefined {
  numbers ??= new Map(LOCALES.flatMap(monthsOf));
  return numbers.get(plain(name));
}

function monthsOf(locale: string): [string, number][] {
  const forms = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }),
    // Beside a day many languages inflect the month.
    new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC' }),
  ]);
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  return months.flatMap((month) =>
    forms.flatMap((form): [string, number][] => {
      const part = form.formatToParts(Date.UTC(2024, month - 1, 15)).find(({ type }) => type === 'month');
      return part && !/\d/.test(part.value) ? [[plain(part.value), month]] : [];
    }),
  );
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\.$/, '');
}
