import type { Evidence } from '../../rules/evidence.ts';
import { LIMITS } from '../../rules/evidence-limits.ts';
import { readBody, unseen } from './body.ts';
import { budget } from './budget.ts';
import { attribute, member } from './dom.ts';
import { readJsonLd } from './json-ld.ts';
import { marksOf } from './marks.ts';
import { readMeta } from './meta.ts';
import { readMicrodata } from './microdata.ts';
import { placer } from './place.ts';
import type { Structured } from './structured.ts';
import { tidy } from './text.ts';

/**
 * Everything a page says that may tell what it offers: plain data, no opinion. The work is bounded by `LIMITS`,
 * whatever the page's size, and nothing is asked that would make the browser lay the page out.
 *
 * @param url the page's address; given apart, because a saved page stands for another address than its file's.
 */
export function read(document: Document, url: string): Evidence {
  const steps = reading(document, url);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of a few milliseconds, for whoever wants to rest between them; see `read`. */
export function* reading(document: Document, url: string): Generator<void, Evidence> {
  const spent = budget();
  const place = placer(document);
  const structured: Structured = { records: [], types: [], breadcrumbs: [] };
  readJsonLd(document, structured, spent);
  yield;
  readMicrodata(document, structured, place, spent);
  yield;
  const root = member(document, 'documentElement');
  const body = member(document, 'body') ?? root;
  // While a page replaces its root there is none.
  const seen = body ? yield* readBody(body, place, spent) : unseen();
  yield;
  return {
    ...seen,
    url: url.slice(0, LIMITS.address),
    title: tidy(member(document, 'title') ?? '', LIMITS.text),
    language: root ? attribute(root, 'lang').slice(0, LIMITS.label) : '',
    from: 'page',
    meta: readMeta(document),
    breadcrumbs: structured.breadcrumbs.length > 0 ? structured.breadcrumbs : seen.breadcrumbs,
    records: structured.records,
    types: structured.types,
    marks: marksOf(document, place),
    work: { nodes: spent.nodes, characters: spent.characters, scripts: spent.scripts, cut: spent.cut },
  };
}
