import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fingerprintsIn } from '../../components/browser/stores.ts';
import { parsePolicy } from '../../components/situation/policy/parse.ts';
import { parsePreferences } from '../../components/situation/preferences.ts';

/**
 * What each released version left in a person's storage, kept as it was: the newest version must read all of it. A release
 * that stores something new adds its file; no file is changed.
 */
interface Stored {
  local: { preferences: object; hidden: string[]; acknowledged: string[]; managed: { raw: object } };
}

const versions = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));

describe.each(versions)('what %s stored', (file) => {
  const { local } = JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')) as Stored;

  test('choices are read as they were made', () => {
    expect(parsePreferences(local.preferences)).toEqual({ preferences: local.preferences, complaints: [] });
  });

  test('what was hidden or confirmed stays so', () => {
    expect(fingerprintsIn(local.hidden)).toEqual(local.hidden);
    expect(fingerprintsIn(local.acknowledged)).toEqual(local.acknowledged);
  });

  test('the organisation’s last known settings are read without complaint', () => {
    expect(parsePolicy(local.managed.raw).complaints).toEqual([]);
  });
});

test('there is something to read', () => {
  expect(versions).toContain('0.1.0.json');
});
