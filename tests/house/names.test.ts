import { describe, expect, test } from 'vitest';
import { built } from './built.ts';
import { FILES, readJson } from './repository.ts';

/** The vendor's mark: what is recognised, never what anything of ours is called. */
const MARK = /kaspersky/i;

/** Law files are named after what the law itself is called; test pages after the pages they stand for. */
const MAY_NAME_IT = /^(rules\/law|tests\/pages)\//;

test('no file or folder of ours is called after the vendor', () => {
  expect(FILES.filter((path) => MARK.test(path) && !MAY_NAME_IT.test(path))).toEqual([]);
});

test('no package or command is called after the vendor', () => {
  const { name, description, scripts } = readJson<{ name: string; description: string; scripts: object }>(
    'package.json',
  );
  expect([name, description, ...Object.keys(scripts)].filter((text) => MARK.test(text))).toEqual([]);
});

describe('what browsers and stores show', () => {
  const locales = FILES.filter((path) => /^public\/_locales\/[^/]+\/messages\.json$/.test(path));

  test.each(locales)('%s keeps the mark out of the description and the shortcuts', (path) => {
    const messages = readJson<Record<string, { message: string }>>(path);
    const shown = ['extensionDescription', 'commandReachNotice', 'commandHideNotice'].map(
      (key) => messages[key]?.message ?? '',
    );
    expect(shown.filter((text) => text === '' || MARK.test(text))).toEqual([]);
    // The stores cut off what is longer.
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });

  const firefox = built('firefox');
  test.skipIf(!firefox.exists)('the name and the id are our own', () => {
    const manifest = firefox.manifest();
    expect(manifest.name).toBe('Caveat');
    expect(manifest.browser_specific_settings?.gecko.id).not.toMatch(MARK);
  });
});
