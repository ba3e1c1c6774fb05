import { storage } from 'wxt/utils/storage';

/** What was noted lately; where storage is full it is all there is, and goes with the background. */
const inMemory = new Map<string, unknown>();

/**
 * A small note about a tab, for as long as the browser is open. It keeps us from doing a thing twice, so it holds within
 * one life of the background even where the browser's storage fails.
 *
 * @param what 'front': the page that was put in front of the tab's; 'shown': the last notice that the audit trail knows.
 */
export function tabNote(what: 'front' | 'shown', tab: number) {
  const key = `session:${what}:${tab}` as const;
  return {
    read: async (): Promise<unknown> =>
      inMemory.get(key) ?? (await storage.getItem<unknown>(key).catch(() => undefined)),
    async write(value: unknown): Promise<void> {
      inMemory.set(key, value);
      await storage.setItem(key, value).catch(() => undefined);
    },
    async remove(): Promise<void> {
      inMemory.delete(key);
      await storage.removeItem(key).catch(() => undefined);
    },
  };
}
