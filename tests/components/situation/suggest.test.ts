import { expect, test } from 'vitest';
import { suggestPlace } from '../../../components/situation/suggest.ts';

const COUNTRIES = ['AT', 'BR', 'CA', 'CH', 'DE', 'FR', 'GB', 'IN', 'JP', 'LI', 'US'];

test.each([
  ['the time zone decides', ['en-US'], 'America/Chicago', 'US'],
  ['a traveller’s language does not outvote the time zone', ['en-US'], 'Europe/Berlin', 'DE'],
  ['a language without a country leaves it to the zone', ['fr'], 'America/Sao_Paulo', 'BR'],
  [
    'an old name of a zone is known',
    ['en-IN'],
    new Intl.DateTimeFormat('en', { timeZone: 'Asia/Kolkata' }).resolvedOptions().timeZone,
    'IN',
  ],
  ['without a zone the language’s country is taken', ['ja-JP'], 'UTC', 'JP'],
  ['a second language may name the country', ['en', 'de-AT'], 'UTC', 'AT'],
  ['nothing is guessed from nothing', ['en'], 'UTC', undefined],
  ['a malformed language is passed over', ['!!', 'de-CH'], 'UTC', 'CH'],
])('%s', (_, languages, timeZone, place) => {
  expect(suggestPlace({ languages, timeZone }, COUNTRIES)).toBe(place);
});
