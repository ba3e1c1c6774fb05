import { describe, expect, test } from 'vitest';
import { importsOf, sourcesOf } from './repository.ts';

/** Lowest first: a layer may import from itself and from what stands before it. */
const LAYERS = ['rules', 'components', 'entrypoints'];

/** Packages that each layer may use. Whoever adds one here says in the commit why its weight is worth it. */
const PACKAGES: Record<string, readonly RegExp[]> = {
  rules: [/^valibot$/, /^date-fns(\/|$)/, /^scslre$/, /^tldts$/],
  components: [
    /^valibot$/,
    /^date-fns$/,
    /^preact(\/|$)/,
    /^preact-render-to-string$/,
    /^papaparse$/,
    /^read-excel-file(\/|$)/,
    /^wxt\//,
    /^webextension-polyfill$/,
  ],
  entrypoints: [/./],
};

/** Packages of the lint, which runs on a writer's machine and is no part of the program. */
const FOR_THE_LINT = /^(?:scslre|tldts)$/;

/** The only places that may touch the extension API. */
const NEAR_THE_BROWSER = /^(components\/browser|entrypoints)\//;
const EXTENSION_API = /^(wxt\/|webextension-polyfill$)/;

describe.each(LAYERS)('%s', (layer) => {
  const above = LAYERS.slice(LAYERS.indexOf(layer) + 1);
  const imports = sourcesOf(layer).flatMap((file) => importsOf(file).map((imported) => ({ file, imported })));

  test('has sources, so that the tests below look at something', () => {
    expect(imports.length).toBeGreaterThan(0);
  });

  test('imports nothing from above, and nothing from tests or tools', () => {
    const upwards = imports.filter(({ imported }) =>
      [...above, 'tests', '.house'].some((other) => imported.startsWith(`${other}/`)),
    );
    expect(upwards).toEqual([]);
  });

  test('uses only the packages that it may', () => {
    const allowed = PACKAGES[layer] ?? [];
    const strangers = imports.filter(
      ({ imported }) => !isOurs(imported) && !allowed.some((name) => name.test(imported)),
    );
    expect(strangers).toEqual([]);
  });

  test('keeps the packages of the lint in the lint', () => {
    const astray = imports.filter(
      ({ file, imported }) => FOR_THE_LINT.test(imported) && !file.startsWith('rules/lint/'),
    );
    expect(astray).toEqual([]);
  });

  test('touches the extension API only in components/browser and the entrypoints', () => {
    const astray = imports.filter(({ file, imported }) => EXTENSION_API.test(imported) && !NEAR_THE_BROWSER.test(file));
    expect(astray).toEqual([]);
  });

  test('names its imports with their extensions, so that plain Node can follow them', () => {
    expect(imports.filter(({ imported }) => isOurs(imported) && !/\.[a-z]+(\?\w+)?$/.test(imported))).toEqual([]);
  });
});

function isOurs(imported: string): boolean {
  return LAYERS.some((layer) => imported.startsWith(`${layer}/`)) || imported.startsWith('public/');
}
