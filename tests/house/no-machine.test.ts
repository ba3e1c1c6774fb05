import { homedir } from 'node:os';
import { expect, test } from 'vitest';
import { FILES, ROOT, read } from './repository.ts';

const TEXTS = FILES.filter((path) => !/\.(png|ico|xlsx|woff2?|zip|crx)$/.test(path));

test('no file knows the machine that it was written on', () => {
  const traces = [ROOT.replace(/[\\/]$/, ''), `${homedir()}/`];
  const found = TEXTS.filter((path) => traces.some((trace) => read(path).includes(trace)));
  expect(found).toEqual([]);
});
