import type { Evidence } from '../../rules/evidence.ts';
import { formatInstant, type Instant } from '../../rules/instant.ts';
import type { Book } from '../../rules/schema/law.ts';
import type { Verdict } from '../../rules/schema/verdict.ts';
import type { Assessment } from '../assess.ts';
import { RECORD_VERSION, type Record, type RecordedInstrument } from './shapes/record.ts';
import { wordingOf } from './wording.ts';

/** What a record is made of. */
export interface Recordable {
  assessment: Assessment;
  evidence: Evidence;
  page: { url: string; title: string };
  /** When the record is made, on the clock of whoever makes it. */
  made: Instant;
  book: Book;
  program: { name: string; version: string };
}

/** One record of a page: what was recognised, for whom and when, the answers, the words, and where they can be read. */
export function record({ assessment, evidence, page, made, book, program }: Recordable): Record {
  const { recognition, reader, verdicts, notice, at } = assessment;
  return {
    kind: 'caveat-record',
    version: RECORD_VERSION,
    made: { local: made, utc: formatInstant(new Date(made)).replace('+00:00', 'Z') as Instant },
    asked: at,
    page: { url: page.url, title: page.title },
    recognition,
    situation: { places: reader.places, ...(reader.audience && { audience: reader.audience }) },
    verdicts,
    ...(notice && { wording: wordingOf(notice) }),
    instruments: instrumentsOf(verdicts, book),
    rules: { revision: book.revision, sha256: book.digest },
    program,
    evidence,
  };
}

/** The texts that the answers cite, in the order of their ids, each with the sources of what is cited of it. */
export function instrumentsOf(verdicts: readonly Verdict[], book: Book): RecordedInstrument[] {
  const cited = new Set(
    verdicts.flatMap(({ findings }) =>
      findings.flatMap(({ grounds, conditional }) =>
        [...grounds, ...conditional].map(({ instrument, provision }) => `${instrument}#${provision}`),
      ),
    ),
  );
  return book.instruments.flatMap((instrument): RecordedInstrument[] => {
    const provisions = instrument.provisions.filter(({ id }) => cited.has(`${instrument.id}#${id}`));
    if (provisions.length === 0) return [];
    const ids = new Set(provisions.flatMap(({ cites }) => cites.map(({ source }) => source)));
    return [
      {
        id: instrument.id,
        title: instrument.title,
        citation: instrument.citation,
        issuer: instrument.issuer,
        issued: instrument.issued,
        ...(instrument.published && { published: instrument.published }),
        verified: instrument.verified.on,
        sources: [...ids].flatMap((id) => sourceOf(id, book)),
      },
    ];
  });
}

function sourceOf(id: string, book: Book): RecordedInstrument['sources'] {
  const source = book.sources.get(id);
  if (!source) return [];
  const { title, publisher, url, archived, tier, verified } = source;
  return [{ id, title, publisher, url, ...(archived !== undefined && { archived }), tier, verified }];
}
