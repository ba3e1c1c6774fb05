import { expect, test } from 'vitest';
import { noonOn } from '../../../components/browser/noon.ts';
import { snake } from '../../../components/notice/phrase.ts';
import { audiencesIn } from '../../../components/settings/audiences.ts';
import { placesFrom } from '../../../components/settings/places.ts';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { BOOK } from '../../../rules/book.ts';
import { type Day, epoch } from '../../../rules/instant.ts';
import { AUDIENCES } from '../../../rules/schema/vocabulary.ts';

test('in the United States and its states nobody is offered what only those abroad can be', () => {
  for (const place of ['US', 'US-TX']) {
    expect(audiencesIn(place)).toContain('us-consumer');
    expect(audiencesIn(place)).not.toContain('non-us-consumer');
    expect(audiencesIn(place)).not.toContain('us-person-abroad');
  }
});

test('elsewhere private buyers come with US persons abroad, not with US agencies', () => {
  expect(audiencesIn('FR')).toContain('non-us-consumer');
  expect(audiencesIn('FR')).toContain('us-person-abroad');
  expect(audiencesIn('FR')).not.toContain('us-federal-agency');
});

test('everybody who can shop is offered somewhere, and the maker nowhere', () => {
  const offered = new Set([...audiencesIn('US'), ...audiencesIn('FR')]);
  expect(AUDIENCES.filter((audience) => !offered.has(audience))).toEqual(['vendor']);
  expect(audiencesIn(undefined)).toHaveLength(AUDIENCES.length - 1);
});

test('every audience has a name', () => {
  for (const audience of AUDIENCES) expect(Object.keys(english)).toContain(`audience_${snake(audience)}`);
});

test('places are sorted by the reader’s alphabet, those that nobody looked into apart, and the Union is none', () => {
  const names: Record<string, string> = { AT: 'Österreich', DE: 'Deutschland', US: 'Vereinigte Staaten' };
  const list = placesFrom(BOOK.jurisdictions.values(), ({ id, name }) => names[id] ?? name, 'de');
  const surveyed = list.surveyed.map(({ id }) => id);
  expect(surveyed).toContain('US');
  expect(list.others.length).toBeGreaterThan(50);
  expect([...list.surveyed, ...list.others].map(({ id }) => id)).not.toContain('EU');
  const sorted = list.others.map(({ name }) => name);
  expect(sorted).toEqual(sorted.toSorted(new Intl.Collator('de').compare));
});

test('noon of a day is an instant with the offset of the reader’s clock', () => {
  expect(noonOn('2024-08-01' as Day)).toMatch(/^2024-08-01T12:00:00[+-]\d{2}:\d{2}$/);
  expect(epoch(noonOn('2024-08-01' as Day))).toBe(new Date('2024-08-01T12:00:00').getTime());
});
