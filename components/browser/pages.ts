import { storage } from 'wxt/utils/storage';

/** What a tab's page said of itself. Everything else can be concluded again from this at any time. */
export interface PageRecord {
  /** As the reader sent it; parsed again by whoever judges it. */
  evidence: unknown;
  url: string;
  title: string;
  /** The document that spoke, in browsers that name documents. */
  document?: string;
  /** Whether the page is one of a private window: nothing is recorded of it. */
  isPrivate?: boolean;
  /** The verdict whose notice the page hid or removed, so that the popup can say so. */
  hiddenByPage?: string;
  /** What went wrong when the page was last judged, for the popup. */
  failure?: string;
}

/**
 * The record of each tab. Private windows, and storage that is full: in memory only, and gone with the worker; the popup
 * then reads the page anew. Everyone else: session storage, which lives as long as the browser and is never written to
 * disk.
 */
const inMemory = new Map<number, PageRecord>();

function keyOf(tab: number) {
  return `session:page:${tab}` as const;
}

export async function pageOf(tab: number): Promise<PageRecord | undefined> {
  const known = inMemory.get(tab);
  if (known) return known;
  const stored: unknown = await storage.getItem(keyOf(tab)).catch(() => undefined);
  // Another page may have spoken in this tab while its store was read.
  return inMemory.get(tab) ?? (isPageRecord(stored) ? stored : undefined);
}

export async function keepPage(tab: number, page: PageRecord, isPrivate: boolean): Promise<void> {
  inMemory.set(tab, page);
  if (isPrivate) return;
  try {
    await storage.setItem(keyOf(tab), page);
    if (inMemory.get(tab) === page) inMemory.delete(tab);
  } catch {
    // What is stored is about an earlier page: it must not be taken for this one when the worker has gone.
    await unstore(tab);
  }
}

export async function forgetPage(tab: number): Promise<void> {
  inMemory.delete(tab);
  await unstore(tab);
}

async function unstore(tab: number): Promise<void> {
  await storage.removeItem(keyOf(tab)).catch(() => undefined);
}

function isPageRecord(stored: unknown): stored is PageRecord {
  return typeof stored === 'object' && stored !== null && 'evidence' in stored && 'url' in stored && 'title' in stored;
}
