import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** A disk as the browser reports it, of which each half can fail. */
const disk = { values: {} as Record<string, unknown>, fails: { get: false, set: false } };

beforeEach(() => {
  disk.values = {};
  disk.fails = { get: false, set: false };
  const local = {
    get: async (key: string) => {
      if (disk.fails.get) throw new Error('IO error: unreadable');
      return { [key]: disk.values[key] };
    },
    set: async (items: object) => {
      if (disk.fails.set) throw new Error('IO error: no space');
      Object.assign(disk.values, items);
    },
    onChanged: { addListener: () => undefined },
  };
  vi.stubGlobal('browser', { runtime: { id: 'caveat' }, storage: { local } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const open = async () => {
  const { shelf, storageTrouble } = await import('../../../components/browser/shelf.ts');
  return { box: shelf('local:box'), storageTrouble };
};

describe('a shelf', () => {
  test('takes changes one after the other: none undoes another', async () => {
    const { box } = await open();
    const add = (entry: string) => box.change((found) => [...((found as string[] | null) ?? []), entry]);
    await Promise.all([add('a'), add('b'), add('c')]);
    expect(disk.values.box).toEqual(['a', 'b', 'c']);
  });

  test('that cannot be read counts as empty, says why, and is not written over', async () => {
    const { box, storageTrouble } = await open();
    disk.values.box = 'dear';
    disk.fails.get = true;
    expect(await box.read()).toBeUndefined();
    expect(storageTrouble()).toContain('unreadable');
    await expect(box.change(() => 'cheap')).rejects.toThrow('unreadable');
    expect(await box.read()).toBe('cheap');
    expect(disk.values.box).toBe('dear');
  });

  test('that cannot be written remembers what it was given, until it can', async () => {
    const { box, storageTrouble } = await open();
    disk.fails.set = true;
    await expect(box.change(() => 1)).rejects.toThrow('no space');
    expect(await box.read()).toBe(1);
    expect(storageTrouble()).toContain('no space');
    disk.fails.set = false;
    await box.change((found) => Number(found) + 1);
    expect(disk.values.box).toBe(2);
    expect(storageTrouble()).toBeUndefined();
  });
});
