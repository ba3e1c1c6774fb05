import { pageStore } from './stores.ts';

/** What a tab's page said of itself. Everything else can be concluded again from this at any time. */
export interface PageRecord {
  /** As the reader sent it; parsed again by whoever judges it. */
  evidence: unknown;
  url: string;
  title: string;
  /** The document that spoke, in browsers that name documents. */
  document?: string;
  /** The verdict whose notice the page hid or removed, so that the popup can say so. */
  hiddenByPage?: string;
  /** What went wrong when the page was last judged, for the popup. */
  failure?: string;
}

/**
 * The record of each tab. Private windows: in memory only, and gone with the worker; the popup then reads the page
 * anew. Everyone else: session storage, which lives as long as the browser and is never written to disk.
 */
const inMemory = new Map<number, PageRecord>();

export async function pageOf(tab: number): Promise<PageRecord | undefined> {
  const stored = inMemory.get(tab) ?? (await pageStore(tab).getValue());
  return isPageRecord(stored) ? stored : undefined;
}

export async function keepPage(tab: number, page: PageRecord, isPrivate: boolean): Promise<void> {
  if (isPrivate) inMemory.set(tab, page);
  else await pageStore(tab).setValue(page);
}

export async function forgetPage(tab: number): Promise<void> {
  inMemory.delete(tab);
  await pageStore(tab).removeValue();
}

function isPageRecord(stored: unknown): stored is PageRecord {
  return typeof stored === 'object' && stored !== null && 'evidence' in stored && 'url' in stored && 'title' in stored;
}
