import { expect, test } from 'vitest';
import { progressOn } from '../../entrypoints/cli/list/progress.ts';

const stream = (isTTY: boolean) => {
  const written: string[] = [];
  const fake = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  return { fake, written };
};

test('a terminal sees how far a list is read, on one line that is wiped at the end', () => {
  const { fake, written } = stream(true);
  const progress = progressOn(fake, 1_000);
  progress.show(250, 12_000);
  expect(written.join('')).toBe('\r[======                  ] 25 % 12,000 rows');
  progress.clear();
  expect(written.at(-1)).toBe('\r\x1b[K');
});

test('rows alone where nobody knows how long the list is', () => {
  const { fake, written } = stream(true);
  progressOn(fake, undefined).show(250, 3);
  expect(written).toEqual(['\r3 rows']);
});

test('a file or another program that reads the complaints sees nothing of it', () => {
  const { fake, written } = stream(false);
  const progress = progressOn(fake, 1_000);
  progress.show(250, 12_000);
  progress.clear();
  expect(written).toEqual([]);
});
