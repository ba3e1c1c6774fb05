import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { DESCRIBED, SAMPLE } from '../../.house/policy/described.ts';
import { generated, present } from '../../.house/policy/generate.ts';
import { IDS } from '../../.house/policy/ids.ts';
import { settingsKey } from '../../.house/policy/registry.ts';
import { parsePolicy } from '../../components/situation/policy/parse.ts';
import { structureComplaints } from './admx-structure.ts';
import keys from './keys.json' with { type: 'json' };
import {
  payload,
  plistValue,
  registryKeys,
  registryValues,
  unwrapped,
  within,
  withoutPayloadKeys,
} from './read-back.ts';

const APPLIED = parsePolicy(SAMPLE).policy;

function sample(path: string): string {
  const content = present(`tests/policies/${path}`);
  if (content === undefined) throw new Error(`tests/policies/${path} is missing: npm run policy:generate`);
  return content;
}

function xml(path: string): Element {
  const root = new DOMParser().parseFromString(sample(path), 'text/xml').documentElement;
  if (!root) throw new Error(`${path} is empty`);
  return root as unknown as Element;
}

const json = (path: string): unknown => JSON.parse(sample(path));

describe('generated files', () => {
  it.each([...generated()])('%s is what the keys say (else: npm run policy:generate)', (path, content) => {
    expect(present(path)).toBe(content);
  });
});

describe('each sample, read back, is the whole policy without a complaint', () => {
  const { chrome, edge, firefox } = IDS;
  const samples: [string, () => unknown][] = [
    ['chrome/linux.json', () => within(json('chrome/linux.json'), '3rdparty', 'extensions', chrome)],
    ['edge/linux.json', () => within(json('edge/linux.json'), '3rdparty', 'extensions', edge)],
    [
      'firefox/policies.json',
      () => within(json('firefox/policies.json'), 'policies', '3rdparty', 'Extensions', firefox),
    ],
    ['chrome/google-admin-console.json', () => unwrapped(json('chrome/google-admin-console.json'))],
    ...(['chrome', 'edge', 'firefox'] as const).map((browser): [string, () => unknown] => [
      `${browser}/windows.reg`,
      () => registryValues(registryKeys(sample(`${browser}/windows.reg`)), settingsKey(browser)),
    ]),
    ['chrome/macos.mobileconfig', () => profile('chrome', `com.google.Chrome.extensions.${chrome}`)],
    ['edge/macos.mobileconfig', () => profile('edge', `com.microsoft.Edge.extensions.${edge}`)],
    [
      'firefox/macos.mobileconfig',
      () => within(profile('firefox', 'org.mozilla.firefox'), '3rdparty', 'Extensions', firefox),
    ],
  ];

  function profile(browser: string, type: string) {
    return withoutPayloadKeys(payload(plistValue(xml(`${browser}/macos.mobileconfig`)), type));
  }

  it.each(samples)('%s', (_, read) => {
    expect(parsePolicy(read())).toEqual({ policy: APPLIED, complaints: [] });
  });

  it('sets every key', () => {
    expect(Object.keys(APPLIED)).toEqual(Object.keys(SAMPLE));
  });
});

describe('the templates for Group Policy', () => {
  const definitions = xml('group-policy/caveat.admx');
  const resources = xml('group-policy/en-US/caveat.adml');
  const all = (root: Element, selector: string) => [...root.querySelectorAll(selector)];
  const ids = (selector: string) => all(resources, selector).map((element) => element.getAttribute('id'));

  it('keep to the published structure', () => {
    expect(structureComplaints(definitions)).toEqual([]);
    expect(structureComplaints(resources)).toEqual([]);
  });

  it('are refused by the same check when they do not', () => {
    const spoilt = (change: (root: Element) => void) => {
      const root = definitions.cloneNode(true) as Element;
      change(root);
      return structureComplaints(root);
    };
    const policy = (root: Element) => root.querySelector('policy') as Element;
    expect(spoilt((root) => policy(root).removeAttribute('class'))).toHaveLength(1);
    expect(spoilt((root) => policy(root).setAttribute('class', 'Everybody'))).toHaveLength(1);
    expect(spoilt((root) => policy(root).setAttribute('colour', 'red'))).toHaveLength(1);
    expect(spoilt((root) => root.querySelector('policy > supportedOn')?.remove())).toHaveLength(1);
    expect(spoilt((root) => root.append(root.querySelector('resources') as Element))).not.toEqual([]);
    expect(spoilt((root) => policy(root).append('stray'))).toHaveLength(1);
  });

  it('name only words that exist, each once', () => {
    const written = [...sample('group-policy/caveat.admx').matchAll(/\$\((string|presentation)\.(\w+)\)/g)];
    const strings = ids('stringTable > string');
    const presentations = ids('presentationTable > presentation');
    expect(new Set(strings).size).toBe(strings.length);
    expect(new Set(presentations).size).toBe(presentations.length);
    for (const [, kind, id] of written) expect(kind === 'string' ? strings : presentations).toContain(id);
    for (const id of strings) expect(written.some(([, kind, used]) => kind === 'string' && used === id)).toBe(true);
  });

  it('name only categories and versions that exist', () => {
    const named = (selector: string, attribute: string) =>
      all(definitions, selector).map((element) => element.getAttribute(attribute));
    for (const ref of named('parentCategory', 'ref')) expect(named('category', 'name')).toContain(ref);
    for (const ref of named('policy > supportedOn', 'ref')) expect(named('definition', 'name')).toContain(ref);
    const names = named('policy', 'name');
    expect(new Set(names).size).toBe(names.length);
  });

  it('ask in each presentation for what the policy has', () => {
    for (const policy of all(definitions, 'policy')) {
      const elements = all(policy, 'elements > *').map((element) => element.getAttribute('id'));
      const id = /\.(\w+)\)/.exec(policy.getAttribute('presentation') ?? '')?.[1];
      const asked = id ? all(resources, `presentation[id="${id}"] > *`).map((box) => box.getAttribute('refId')) : [];
      expect(asked).toEqual(elements);
    }
  });

  it.each(['chrome', 'edge', 'firefox'] as const)('write for %s what its registry file writes', (browser) => {
    const file = registryKeys(sample(`${browser}/windows.reg`));
    for (const { key, kind, example } of DESCRIBED) {
      const policy = definitions.querySelector(`policy[name="${browser}_${key}"]`);
      const target = policy?.getAttribute('key') ?? '';
      const list = policy?.querySelector('list')?.getAttribute('key');
      const name = policy?.querySelector('text, enum')?.getAttribute('valueName') ?? policy?.getAttribute('valueName');
      const offered = all(policy as Element, 'item string').map((item) => item.textContent);
      if (kind === 'list') expect(Object.values(file.get(list ?? '') ?? {})).toEqual(example);
      else expect(file.get(target)?.[name ?? '']).toEqual(example === true ? 1 : example);
      if (offered.length > 0) expect(offered).toContain(example);
    }
  });
});

describe('the schema for Chromium', () => {
  const schema: unknown = JSON.parse(present('public/managed-schema.json') ?? '');
  const properties = within(schema, 'properties') as Record<string, Record<string, unknown>>;

  it('is flat, of simple types, and explains every key', () => {
    expect(Object.keys(schema as object)).toEqual(['type', 'properties']);
    for (const property of Object.values(properties)) {
      expect(property.title).toMatch(/^.{3,60}$/);
      expect(property.description).toMatch(/^.{10,250}$/);
      expect(['boolean', 'string', 'array']).toContain(property.type);
      expect(Object.keys(property).sort()).toEqual(
        ['description', 'title', 'type', ...(property.type === 'array' ? ['items'] : [])].sort(),
      );
      if (property.type === 'array') expect(property.items).toEqual({ type: 'string' });
    }
  });
});

describe('the keys', () => {
  it('only grow: administrators’ files live for years', () => {
    const now = Object.fromEntries(DESCRIBED.map(({ key, kind }) => [key, kind]));
    expect(now).toMatchObject(keys);
    // A new key is written into tests/policies/keys.json, where it stays.
    expect(Object.keys(keys)).toEqual(expect.arrayContaining(Object.keys(now)));
  });
});
