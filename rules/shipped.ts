import { layout } from './lint/layout.ts';
import type { Book } from './schema/law.ts';

/** What the file says of itself, to whoever opens it. */
const ABOUT =
  'What this version claims to know of the law and of products. Not legal advice. The digest is the SHA-256 of this text ' +
  'without the line that names it.';

/**
 * The rules as one readable file, for administrators and for the record: law, places, sources and catalogue. Pure: the same
 * book and catalogue give the same text. The digest covers everything in it but itself.
 */
export function shipped(book: Book, catalogue: unknown): string {
  return text(book, catalogue, { digest: book.digest });
}

/** The text whose SHA-256 is the digest. */
export function undigested(book: Book, catalogue: unknown): string {
  return text(book, catalogue, {});
}

function text(book: Book, catalogue: unknown, seal: { digest?: string }): string {
  return layout({
    about: ABOUT,
    ...seal,
    revision: book.revision,
    instruments: book.instruments.map(({ $schema: _, ...instrument }) => instrument),
    sources: [...book.sources.values()],
    jurisdictions: [...book.jurisdictions.values()],
    catalogue,
  });
}
