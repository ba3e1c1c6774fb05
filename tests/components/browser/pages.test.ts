import { beforeEach, expect, test, vi } from 'vitest';

/** A store that answers when it is told to. */
let answer: (stored: object) => void = () => undefined;
let kept: Record<string, unknown> = {};
let full = false;

beforeEach(() => {
  kept = {};
  full = false;
  const session = {
    get: () => new Promise((resolve) => (answer = resolve)),
    set: async (items: object) => {
      if (full) throw new Error('no room');
      Object.assign(kept, items);
    },
    remove: async (key: string) => {
      delete kept[key];
    },
    onChanged: { addListener: () => undefined },
  };
  vi.stubGlobal('browser', { runtime: { id: 'caveat' }, storage: { session } });
  return () => {
    vi.unstubAllGlobals();
    vi.resetModules();
  };
});

const page = (url: string) => ({ evidence: {}, url, title: '', isPrivate: false });

test('a page that speaks while the store is read is the one that is found', async () => {
  const { keepPage, pageOf } = await import('../../../components/browser/pages.ts');
  const found = pageOf(1);
  full = true;
  await keepPage(1, page('https://new.example/'), false);
  answer({ 'page:1': page('https://old.example/') });
  expect(await found).toMatchObject({ url: 'https://new.example/' });
});

test('a page that found no room leaves no earlier one in its place', async () => {
  const { keepPage } = await import('../../../components/browser/pages.ts');
  await keepPage(1, page('https://old.example/'), false);
  expect(kept).toHaveProperty('page:1');
  full = true;
  await keepPage(1, page('https://new.example/'), false);
  expect(kept).toEqual({});
});

test('nothing of a private window is stored', async () => {
  const { keepPage, pageOf } = await import('../../../components/browser/pages.ts');
  await keepPage(1, page('https://private.example/'), true);
  expect(kept).toEqual({});
  expect(await pageOf(1)).toMatchObject({ url: 'https://private.example/' });
});
