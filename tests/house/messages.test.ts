import { describe, expect, test } from 'vitest';
import { type Entry, type Messages, printed, settled } from '../../.house/words/settle.ts';
import { LANGUAGES } from '../../components/notice/languages.ts';
import { FOLDERS, particularsOf } from '../languages/language.ts';
import { FILES, read, readJson, sourcesOf } from './repository.ts';

const english = readJson<Messages>(fileOf('en'));

/** Names that are names in every language. */
const NAMES: readonly string[] = ['who_vendor'];

/** Browsers refuse a description that is longer, in any language. */
const LONGEST_DESCRIPTION = 132;

test('every message tells its translator where it appears', () => {
  expect(Object.keys(english).filter((key) => !english[key]?.description)).toEqual([]);
});

test('every message is used', () => {
  const code = [...['rules', 'components', 'entrypoints'].flatMap(sourcesOf), 'wxt.config.ts'].map(read).join('\n');
  const names = new Set(
    [...code.matchAll(/['"`]([A-Za-z][A-Za-z0-9_]+)['"`]/g), ...code.matchAll(/__MSG_(\w+)__/g)].map(
      ([, name]) => name,
    ),
  );
  // `status_${status}`: whatever begins so.
  const families = [...code.matchAll(/`([a-z][a-z0-9_]*_)\$\{/g)].map(([, head]) => head ?? '');
  const unused = Object.keys(english).filter(
    (key) => !names.has(key) && !families.some((head) => key.startsWith(head)),
  );
  expect(unused).toEqual([]);
});

test('the program lists the languages that have a folder of words, and no other', () => {
  expect([...LANGUAGES].sort()).toEqual(FOLDERS);
});

test('every language has a file of what is particular about it', () => {
  const files = FILES.flatMap((path) => /^tests\/languages\/(\w+)\.json$/.exec(path)?.[1] ?? []);
  expect(files.sort()).toEqual(FOLDERS);
});

describe.each(FOLDERS)('%s', (folder) => {
  const messages = readJson<Messages>(fileOf(folder));
  const failing = (isWrong: (entry: Entry, key: string) => boolean) =>
    Object.entries(messages).flatMap(([key, entry]) => (isWrong(entry, key) ? [`${key}: ${entry.message}`] : []));

  test('has every message, and none that English lacks', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  test('leaves no message empty, and no blank where none is shown', () => {
    expect(failing(({ message }) => message.trim() === '')).toEqual([]);
    expect(failing(({ message }) => message !== message.trim() || /[\n\t]| {2}/.test(message))).toEqual([]);
  });

  test('fills the gaps that English has, each as often', () => {
    expect(
      failing(({ message }, key) => gapsIn(message).join() !== gapsIn(english[key]?.message ?? '').join()),
    ).toEqual([]);
  });

  test('holds words and no markup', () => {
    expect(failing(({ message }) => /[<>]|&\w+;|&#|\*\*|__|`|\\/.test(message))).toEqual([]);
  });

  test('describes the extension in as many letters as browsers take', () => {
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });
});

describe.each(FOLDERS.filter((folder) => folder !== 'en'))('%s, as a translation', (folder) => {
  const messages = readJson<Messages>(fileOf(folder));
  const { sameAsEnglish } = particularsOf(folder);

  test('says nothing as in English, but for what its file of particulars argues', () => {
    const same = Object.keys(english).filter((key) => messages[key]?.message === english[key]?.message);
    const untranslated = same.filter((key) => hasWords(english[key]?.message ?? '') && !NAMES.includes(key));
    expect(untranslated.sort()).toEqual(Object.keys(sameAsEnglish).sort());
    expect(Object.values(sameAsEnglish).filter((reason) => reason.trim() === '')).toEqual([]);
  });

  test('is laid out as `npm run words` writes it', () => {
    expect(read(fileOf(folder))).toBe(printed(settled(messages, english)));
  });
});

function fileOf(folder: string): string {
  return `public/_locales/${folder}/messages.json`;
}

/** `$PRODUCT$` and the like, in any order. */
function gapsIn(message: string): string[] {
  return (message.match(/\$\w+\$/g) ?? []).sort();
}

/** Whether there is something to translate between the gaps. */
function hasWords(message: string): boolean {
  return /\p{L}/u.test(message.replaceAll(/\$\w+\$/g, ''));
}
