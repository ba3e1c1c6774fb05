import { expect, test } from 'vitest';
import { DEFAULT_PREFERENCES, parsePreferences } from '../../../components/situation/preferences.ts';

test.each([undefined, null, {}])('an empty store (%j) gives the defaults and no complaint', (stored) => {
  expect(parsePreferences(stored)).toEqual({ preferences: DEFAULT_PREFERENCES, complaints: [] });
});

test('what was chosen is read back', () => {
  const chosen = { places: ['US', 'DE'], audience: 'us-business', display: 'pill', quietHosts: ['shop.example'] };
  expect(parsePreferences(chosen).preferences).toMatchObject(chosen);
});

test('one bad field falls back alone and is reported with what was found', () => {
  const { preferences, complaints } = parsePreferences({ display: 'loud', places: ['US'], corner: 7 });
  expect(preferences).toMatchObject({ display: 'banner', places: ['US'], corner: 'block-end-end' });
  expect(complaints.map(({ field, found }) => [field, found])).toEqual([
    ['display', '"loud"'],
    ['corner', '7'],
  ]);
});

test.each(['text', 7, true])('a store that holds %j instead of an object gives the defaults and says so', (stored) => {
  const { preferences, complaints } = parsePreferences(stored);
  expect(preferences).toEqual(DEFAULT_PREFERENCES);
  expect(complaints).toHaveLength(1);
});

test('a field of a newer version is no reason to complain', () => {
  expect(parsePreferences({ holograms: true }).complaints).toEqual([]);
});

test('a key named __proto__ changes nothing', () => {
  const stored: unknown = JSON.parse('{"__proto__": {"display": "badge"}}');
  expect(parsePreferences(stored).preferences.display).toBe('banner');
});

test.each([[[]], [['usa']], [['US-Texas']], ['US']])('places %j are refused', (places) => {
  expect(parsePreferences({ places }).preferences.places).toBeUndefined();
});
