import { describe, expect, test } from 'vitest';
import { hostPatterns } from '../../rules/host-patterns.ts';
import { type BuiltFor, built } from './built.ts';
import { readJson } from './repository.ts';

/**
 * What the extension may do, and who looked at it. Every permission and every host is asked of every user, and a new one
 * switches the extension off until they agree. So the list grows by hand only: a new entry under `hosts`, with the day
 * on which somebody looked at it and the reason.
 */
interface Granted {
  permissions: Record<string, string>;
  optional: Record<string, string>;
  hosts: { signedOff: string; because: string; hosts: string[] }[];
}

const granted = readJson<Granted>('tests/house/granted.json');
const signedOff = granted.hosts.flatMap(({ hosts }) => hosts);

test('every sign-off says when and why', () => {
  const careless = granted.hosts.filter(
    ({ signedOff, because, hosts }) =>
      !/^\d{4}-\d{2}-\d{2}$/.test(signedOff) || because.length < 20 || hosts.length === 0,
  );
  expect(careless).toEqual([]);
});

test('no host is signed off twice', () => {
  expect(signedOff.filter((host, index) => signedOff.indexOf(host) !== index)).toEqual([]);
});

test('the hosts of the catalogue are those that were signed off', () => {
  const hosts = new Set(hostPatterns().map(hostOf));
  expect(
    [...hosts].filter((host) => !signedOff.includes(host)),
    'new hosts: sign them off in granted.json',
  ).toEqual([]);
  expect(
    signedOff.filter((host) => !hosts.has(host)),
    'hosts that are gone: take them out of granted.json',
  ).toEqual([]);
});

describe.each<BuiltFor>(['chrome', 'edge', 'firefox'])('the manifest for %s', (browser) => {
  const extension = built(browser);

  test.skipIf(!extension.exists)('asks for what was signed off, and for nothing else', () => {
    const manifest = extension.manifest();
    expect(manifest.permissions.toSorted()).toEqual(Object.keys(granted.permissions).sort());
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(Object.keys(granted.optional));
    expect(manifest.host_permissions.map(hostOf).sort()).toEqual(signedOff.toSorted());
  });

  test.skipIf(!extension.exists)('runs the reader, and only the reader, on pages of those hosts', () => {
    const [reader, ...others] = extension.manifest().content_scripts;
    expect(others).toEqual([]);
    expect(reader).toEqual({ matches: hostPatterns(), js: ['reader.js'], run_at: 'document_end' });
  });

  test.skipIf(!extension.exists)(
    'opens no door to pages: no file of the package can be probed for, nobody can write to it',
    () => {
      const manifest = extension.manifest();
      expect(manifest.web_accessible_resources).toBeUndefined();
      expect(manifest.externally_connectable).toBeUndefined();
      expect(manifest.key).toBeUndefined();
    },
  );
});

test.skipIf(!built('firefox').exists)(
  'Firefox is told that no data is collected unless an organisation asks, and gets no key that it does not know',
  () => {
    const manifest = built('firefox').manifest();
    expect(manifest.storage).toBeUndefined();
    expect(manifest.action).toMatchObject({ default_area: 'navbar' });
    expect(manifest.browser_specific_settings).toEqual({
      gecko: {
        id: 'caveat@caveat.extension',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'], optional: ['browsingActivity'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    });
  },
);

/** "*://*.shop.example/part/*" is about shop.example and its subdomains. */
function hostOf(pattern: string): string {
  return pattern.replace(/^\*:\/\/([^/]+)\/.*$/, '$1');
}
