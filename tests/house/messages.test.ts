import { describe, expect, test } from 'vitest';
import { FILES, read, readJson, sourcesOf } from './repository.ts';

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}
type Messages = Record<string, Message>;

const english = readJson<Messages>('public/_locales/en/messages.json');
const others = FILES.filter((path) => /^public\/_locales\/(?!en\/)[^/]+\/messages\.json$/.test(path));

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

describe.each(others)('%s', (path) => {
  const messages = readJson<Messages>(path);

  test('has every message, and none that English lacks', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  test('leaves no message empty', () => {
    expect(Object.keys(messages).filter((key) => messages[key]?.message.trim() === '')).toEqual([]);
  });

  test('names the same placeholders as English', () => {
    const different = Object.keys(english).filter(
      (key) => placeholders(messages[key]).join() !== placeholders(english[key]).join(),
    );
    expect(different).toEqual([]);
  });
});

/** `$product$` and the like, in any order, each once. */
function placeholders(message: Message | undefined): string[] {
  return [...new Set(message?.message.match(/\$\w+\$|\{\w+\}/g) ?? [])].sort();
}
