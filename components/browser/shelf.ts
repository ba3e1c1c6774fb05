import { type StorageItemKey, storage } from 'wxt/utils/storage';

/**
 * One value in the browser's storage. A disk may be full or failing, and another version or a person's hand may have
 * left anything there: values are `unknown`, and whoever reads parses.
 */
export interface Shelf {
  /** The value; undefined where there is none, or where it cannot be read. Never fails. */
  read(): Promise<unknown>;
  /**
   * Puts in the value's place what `next` makes of it. Changes take turns, also between our pages and the background, so
   * that none undoes another. What cannot be stored is remembered until this process ends.
   *
   * @throws the browser's reason when the value could not be stored.
   */
  change(next: (found: unknown) => unknown): Promise<void>;
  /** Calls the listener when the value changes, whoever changed it. */
  watch(heard: () => void): void;
}

/** What failed, by key, until it succeeds. */
const troubles = new Map<string, string>();

/** Why the browser's storage does not do its part at the moment, in the browser's words; undefined when it does. */
export function storageTrouble(): string | undefined {
  return troubles.values().next().value;
}

/**
 * Items that WXT defines read their storage at once, and nobody hears when that fails; so this reads and writes by key.
 *
 * @param key of the storage area and the value: 'local:preferences'.
 */
export function shelf(key: StorageItemKey): Shelf {
  let unstored: { value: unknown } | undefined;

  async function stored(): Promise<unknown> {
    try {
      const value = (await storage.getItem<unknown>(key)) ?? undefined;
      if (unstored === undefined) troubles.delete(key);
      return value;
    } catch (reason) {
      troubles.set(key, String(reason));
      throw reason;
    }
  }

  async function take(next: (found: unknown) => unknown): Promise<void> {
    let value: unknown;
    try {
      // A value that cannot be read now may be read later: nothing is written over it.
      const found = await stored();
      value = next(unstored ? unstored.value : found);
    } catch (reason) {
      unstored = { value: next(unstored?.value) };
      throw reason;
    }
    try {
      await storage.setItem(key, value);
      unstored = undefined;
      troubles.delete(key);
    } catch (reason) {
      unstored = { value };
      troubles.set(key, String(reason));
      throw reason;
    }
  }

  return {
    read: async () => (unstored ? unstored.value : await stored().catch(() => undefined)),
    change: (next) => navigator.locks.request(key, () => take(next)),
    watch: (heard) => void storage.watch(key, heard),
  };
}
